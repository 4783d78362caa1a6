"""What a folder of library files may hold: which file is read as what, and what counts as one entry of it."""

from ringback.model.answering import AnsweringFile
from ringback.model.asking import AskingFile
from ringback.model.beside import BesideFile
from ringback.model.check import Check
from ringback.model.defaults import DefaultFile, DefaultRule
from ringback.model.label import Label, LabelFile
from ringback.model.play import (
    Ask,
    AskFile,
    DisagreementFile,
    DisagreementRule,
    ImpressionFile,
    ImpressionRule,
    PlayRule,
    PromiseFile,
    PromiseRule,
    ReasonFile,
    ReasonRule,
    RecoverFile,
    RecoverRule,
    SearchFile,
    SearchRule,
    SeverityFile,
    SeverityRule,
    Vocabulary,
    VocabularyFile,
    WhatIf,
    WhatIfFile,
)
from ringback.model.reaching import HourWord, InstructionRule, ReachingFile
from ringback.model.ready import ReadyFile
from ringback.model.rule import RuleEntry, RuleFile
from ringback.model.source import Source, SourceFile
from ringback.model.story import StoryFile
from ringback.model.taxonomy import (
    EventFile,
    EventKind,
    MistakeFile,
    MistakeKind,
    SignalFile,
    SignalKind,
    WordFile,
    WordList,
)
from ringback.model.telling import TellingFile
from ringback.model.trip import TripFile, TripRule
from ringback.model.wording import Calendar, DraftTitle, Heading, MoveWords, Part, SheetWord, SlotWords, StepWords

KNOWN: dict[str, type] = {
    "asks.yaml": AskFile,
    "defaults.yaml": DefaultFile,
    "disagreements.yaml": DisagreementFile,
    "events.yaml": EventFile,
    "facts.yaml": VocabularyFile,
    "impressions.yaml": ImpressionFile,
    "labels.yaml": LabelFile,
    "mistakes.yaml": MistakeFile,
    "promises.yaml": PromiseFile,
    "reaching.yaml": ReachingFile,
    "reasons.yaml": ReasonFile,
    "recoverable.yaml": RecoverFile,
    "search.yaml": SearchFile,
    "severity.yaml": SeverityFile,
    "signals.yaml": SignalFile,
    "sources.yaml": SourceFile,
    "trip.yaml": TripFile,
    "what_if.yaml": WhatIfFile,
    "words.yaml": WordFile,
}
"""File name → what it holds. Beside them stand `checks/*.yaml`, `plays/*.yaml` and `wording/<language>/*.yaml`."""
OURS_ALONE: dict[str, type | None] = {
    "answers.yaml": AnsweringFile,
    "beside.yaml": BesideFile,
    "questions.yaml": AskingFile,
    "ready.yaml": ReadyFile,
    "rules.yaml": RuleFile,
    "stories.yaml": StoryFile,
    "telling.yaml": TellingFile,
    "sense.bin": None,
    "acts.bin": None,
    "kinds.bin": None,
    "gist.bin": None,
    "belief.json": None,
    "brief.json": None,
}
"""What describes or trains the program itself: a folder of somebody's own may hold a copy, but no other version."""
ENTRIES: tuple[type, ...] = (
    *(
        Ask,
        Calendar,
        Check,
        DefaultRule,
        DisagreementRule,
        EventKind,
        Heading,
        HourWord,
        ImpressionRule,
        InstructionRule,
    ),
    *(Label, MistakeKind, MoveWords, Part, PlayRule, ReasonRule, RecoverRule, RuleEntry, SearchRule, SeverityRule),
    *(
        PromiseRule,
        SignalKind,
        SlotWords,
        Source,
        TripRule,
        Vocabulary,
        WhatIf,
        WordList,
        SheetWord,
        DraftTitle,
        StepWords,
    ),
)
"""The classes that count as one entry of a file."""
