"""The door: values in, values out. Every face (terminal, pages, assistants) comes through here.

Each function imports what it needs when it is called: checking a message need not wait for the judging of a case.
"""

from ringback.api.cases import (
    at_now,
    next_question,
    questions_in,
    read,
    read_case,
    read_source,
    with_answers,
    write_case,
)
from ringback.api.checking import check, compare_resumes, read_papers, read_resume
from ringback.api.judging import asides, assess, prepared_by, replies, ticks
from ringback.api.library import (
    asking,
    beside,
    check_library,
    checks,
    kind,
    label,
    languages,
    play_of,
    ready,
    rules,
    shelf,
    sources,
    stories,
    telling,
    with_library,
    wording,
)
from ringback.api.transcripts import judge_transcript, weak_name
from ringback.api.words import channels_of, draft, drafts_for, export, exports, forms_of, recipient, words_for

__all__ = [
    "asides",
    "asking",
    "assess",
    "at_now",
    "beside",
    "channels_of",
    "check",
    "check_library",
    "checks",
    "compare_resumes",
    "draft",
    "drafts_for",
    "export",
    "exports",
    "forms_of",
    "judge_transcript",
    "kind",
    "label",
    "languages",
    "next_question",
    "play_of",
    "prepared_by",
    "questions_in",
    "read",
    "read_case",
    "read_papers",
    "read_resume",
    "read_source",
    "ready",
    "recipient",
    "replies",
    "rules",
    "shelf",
    "sources",
    "stories",
    "telling",
    "ticks",
    "weak_name",
    "with_answers",
    "with_library",
    "wording",
    "words_for",
    "write_case",
]
