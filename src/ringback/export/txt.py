"""A draft as plain text, to copy and paste: no quotation marks of Markdown, nothing escaped.

A subject stands in the first line, in English as `Subject: …`, which is also how `ringback check` reads a message.
"""

from ringback.export.safe import line_breaks, one_line
from ringback.export.sheets import SAID_ALREADY, paragraphs_of
from ringback.letters.on_paper import OnPaper
from ringback.model.draft import Draft


def txt(draft: Draft, words: OnPaper) -> bytes:
    """The words, and after them the turns that a call may take, each under its heading. UTF-8."""
    subject = (f"{words.word('subject')}{words.colon} {one_line(draft.subject)}",) if draft.subject else ()
    turns = [
        f"{b.heading}{words.colon}\n{' '.join(s.text for s in b.sentences)}"
        for b in draft.branches
        if b.name != SAID_ALREADY
    ]
    return (line_breaks("\n\n".join((*subject, *paragraphs_of(draft), *turns))) + "\n").encode("utf-8", "replace")
