"""The promised shapes of every `--json` result, version 1. Keys may be added, never renamed or dropped."""

from typing_extensions import TypedDict  # pydantic takes the standard one only from Python 3.12 on


class WindowJson(TypedDict):
    opens: str
    closes: str
    why: str


ReasonJson = TypedDict("ReasonJson", {"for": bool, "text": str, "rules": list[str]})
WouldChangeJson = TypedDict("WouldChangeJson", {"if": str, "then": str})


class WeighingJson(TypedDict):
    """When one side weighs more."""

    side: str
    when: str


class DisagreementJson(TypedDict):
    """One place where sources differ."""

    id: str
    text: str
    question: str
    one_side: str
    other_side: str
    default: str
    weighs: list[WeighingJson]


class ImpressionJson(TypedDict):
    """What they may have taken away, and what answers it."""

    impression: str
    because: list[str]
    answer: str
    rules: list[str]


class MomentJson(TypedDict):
    """A moment as recognised; `span` is [start, end] in the text of `key`."""

    kind: str
    text: str
    key: str
    span: list[int]


class SignalJson(TypedDict):
    """A signal as recognised."""

    kind: str
    frequency: str
    text: str
    key: str
    span: list[int]


class CommitmentJson(TypedDict):
    """A promise, from the keys or from the text."""

    what: str
    by: str
    due: str | None


class EventJson(TypedDict):
    """Something that happened to the application, as recognised."""

    kind: str
    text: str


class RecognisedJson(TypedDict):
    """Everything recognised, and what was not."""

    moments: list[MomentJson]
    signals: list[SignalJson]
    commitments: list[CommitmentJson]
    events: list[EventJson]
    unrecognised: list[str]


AnsweredJson = TypedDict("AnsweredJson", {"if": str, "then": str, "recoverable": str, "changes": bool})


class MissingJson(TypedDict):
    """A key that would help, why, how to find out, and what each answer would lead to."""

    key: str
    why: str
    find_out: str
    answers: list[AnsweredJson]


class TripJson(TypedDict):
    """What to do about a costly journey: the signal beside the cost."""

    move: str
    reaction: str
    cost: str
    says: str
    rules: list[str]


class AssessmentJson(TypedDict):
    """`ringback assess`."""

    severity: str
    recoverable: str
    contested: bool
    first_move: str
    alternatives: list[str]
    window: WindowJson | None
    reasons: list[ReasonJson]
    disagreements: list[DisagreementJson]
    would_change: list[WouldChangeJson]
    impressions: list[ImpressionJson]
    positives: list[str]
    recognised: RecognisedJson
    missing: list[MissingJson]


class StepJson(TypedDict):
    """One dated step."""

    title: str
    play: str
    opens: str
    due: str
    purpose: str | None
    channel: str | None
    rules: list[str]
    encloses: list[str]


class NotChosenJson(TypedDict):
    """A play that was not chosen, and why."""

    play: str
    why: str
    rules: list[str]


class SearchJson(TypedDict):
    """One search action elsewhere."""

    title: str
    due: str


class PlanJson(TypedDict):
    """`ringback plan`."""

    first_move: str
    steps: list[StepJson]
    not_chosen: list[NotChosenJson]
    keep_hunting: list[SearchJson]
    trip: TripJson | None


class SentenceJson(TypedDict):
    """One sentence of a draft with what it rests on."""

    text: str
    move: str
    rules: list[str]
    facts: list[str]


class MissingSlotJson(TypedDict):
    """A fact that the words need, and the question for it."""

    slot: str
    ask: str


class BranchJson(TypedDict):
    """What to say in one turn of a call."""

    name: str
    heading: str
    sentences: list[SentenceJson]


class RowJson(TypedDict):
    """One row of a two-column letter: their need, and what answers it."""

    left: str
    right: str
    facts: list[str]


class BesideJson(TypedDict):
    """Where a draft and the résumé that they hold do not agree."""

    check: str
    found: str
    message: str
    advice: str
    rules: list[str]


class DraftJson(TypedDict):
    """One draft. `checked` is false where our checks do not read its language.

    `instead_of` names the language that was asked for and has no words for this yet. `beside_resume` is empty where the draft
    was not compared with a résumé, too: `resume` tells.
    """

    purpose: str
    channel: str
    tone: str
    subject: str
    body: str
    words: int
    speaking_seconds: int | None
    ready: bool
    missing: list[MissingSlotJson]
    sentences: list[SentenceJson]
    branches: list[BranchJson]
    rows: list[RowJson]
    language: str
    instead_of: str | None
    checked: bool
    beside_resume: list[BesideJson]


class DraftsJson(TypedDict):
    """`ringback draft`."""

    drafts: list[DraftJson]
    resume: "HeldJson | None"


class ExplainJson(TypedDict):
    """`ringback explain`: why, why not, what would change it."""

    first_move: str
    title: str
    why: str
    rules: list[str]
    reasons: list[ReasonJson]
    not_chosen: list[NotChosenJson]
    would_change: list[WouldChangeJson]
    disagreements: list[DisagreementJson]
    missing: list[MissingJson]
    trip: TripJson | None
    facts: dict[str, bool | float | int | str | None]


class HeldJson(TypedDict):
    """The résumés that words were compared with; `held` is null where the one that they hold could not be read."""

    held: str | None
    others: list[str]
    problems: list["ProblemJson"]


class RecoverJson(TypedDict):
    """`ringback recover` for one case."""

    path: str
    assessment: AssessmentJson
    plan: PlanJson
    drafts: list[DraftJson]
    resume: "HeldJson | None"
    files: list[str]
    not_checked: list[str]
    """Those of the files that hold words which our checks do not read."""
    problems: list["ProblemJson"]


class CasesJson(TypedDict):
    """`ringback recover` for several cases."""

    cases: list[RecoverJson]


class ProblemJson(TypedDict):
    """One problem in the input."""

    file: str
    line: int
    column: int
    message: str
    hint: str
