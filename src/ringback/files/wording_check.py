"""Wording files: every move is used by some draft, every slot and mark exists, every tone has something to say."""

from ringback.files.library_folder import Folder, Sheet, parts_of
from ringback.files.strict import suggest
from ringback.letters.fill import slots_in
from ringback.letters.on_paper import CALENDAR_SLOTS, PAPERS, SHEET_WORDS, slots_wrong
from ringback.letters.shapes import BROKEN_OFF, GATEKEEPER_BRANCH, REACTION_BRANCHES, SHAPES
from ringback.model.quick import dataclass
from ringback.model.wording import Calendar, DraftTitle, MoveWords, Part, Phrasing, SheetWord, Wording, joined

MARKS = (
    *("was_there", "by_phone", "by_video", "face_to_face", "minutes_ago", "same_day", "distracted", "private_cause"),
    *("could_move", "quiet_repair", "missed_interview", "delivered", "reason_given", "withdrawn", "invited", "cut_off"),
    *("untrue", "asked_it"),
    *("overdue", "light", "visit_fair", "visit_open", "visit_line", "lady", "gentleman", "bare_title", "this_week"),
)
"""What may hold in a case beside the slots; docs/write-a-wording.md says when."""
ALONE = ("subject", "accept_no", "answer_opening", "answer_now")
"""Moves that stand outside the paragraphs of a draft."""
DRAFTS = frozenset(f"{purpose} {channel}" for purpose, channel in SHAPES)
"""The drafts that may have a title."""
EVERY_SHAPE = (*SHAPES.values(), *BROKEN_OFF.values())
MOVES = frozenset(
    [
        *(step.move for shape in EVERY_SHAPE for paragraph in shape.paragraphs for step in paragraph),
        *(step.move for step in GATEKEEPER_BRANCH),
        *(step.move for steps in REACTION_BRANCHES.values() for step in steps),
        *ALONE,
    ]
)


@dataclass(frozen=True, slots=True)
class Names:
    """What a phrasing may name: in braces a slot or part, in `needs` and `unless` a mark too."""

    slots: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Slots, parts and marks."""
        return self.slots | set(MARKS)


def check_wording(folder: Folder, language: str, ours: Wording) -> None:
    """Notes every problem of one language's files; `ours` are the words that they stand on."""
    sheets = [s for s in folder.sheets if s.name.startswith(f"wording/{language}/") and s.value is not None]
    words = joined(*(s.value for s in sheets), ours)
    if sheets and words.moves:
        _check_tongue(sheets[0], words)
    names = Names(frozenset([*(s.slot for s in words.slots), *(p.slot for p in words.parts)]))
    for sheet in sheets:
        for part in parts_of(sheet.value):
            if isinstance(part, MoveWords):
                _check_move(sheet, part)
            elif isinstance(part, Part):
                _check_part(sheet, part, words)
            elif isinstance(part, Phrasing):
                _check_phrasing(sheet, part, names)
            elif isinstance(part, SheetWord | DraftTitle | Calendar):
                _check_on_paper(sheet, part)


def _check_tongue(sheet: Sheet, words: Wording) -> None:
    """A language that says something is named, and knows its days: else its letters would hold English ones."""
    if not words.about:
        hint = "Add `about:` with `name:` and `common:` to one of its files; docs/add-a-language.md shows it."
        sheet.note(1, "Nothing says which language this is.", hint)
    if not words.calendar:
        hint = "Add `calendar:` with `weekdays:` and `months:` to one of its files."
        sheet.note(1, "This language does not say how its days and months are called.", hint)


def _check_on_paper(sheet: Sheet, entry: SheetWord | DraftTitle | Calendar) -> None:
    """The words on sheets: each has a place to stand in, and only slots that are filled there."""
    if isinstance(entry, DraftTitle):
        if entry.draft not in DRAFTS:
            sheet.wrong(entry, (), f"There is no draft “{entry.draft}”.", suggest(entry.draft, sorted(DRAFTS)))
    elif isinstance(entry, SheetWord):
        if entry.name not in SHEET_WORDS:
            sheet.wrong(entry, (), f"No sheet has words called “{entry.name}”.", suggest(entry.name, [*SHEET_WORDS]))
        elif entry.name == "paper" and entry.text not in PAPERS:
            sheet.wrong(entry, (), f"“{entry.text}” is no paper.", f"What may stand here: {', '.join(PAPERS)}.")
        else:
            _check_slots(sheet, entry, (), entry.text, SHEET_WORDS[entry.name])
    else:
        for key, allowed in CALENDAR_SLOTS.items():
            _check_slots(sheet, entry, (key,), getattr(entry, key), allowed)


def _check_slots(sheet: Sheet, entry: object, path: tuple[str, ...], text: str, allowed: tuple[str, ...]) -> None:
    for slot in slots_wrong(text, allowed):
        can = ", ".join(f"{{{name}}}" for name in allowed) or "no slot"
        sheet.wrong(entry, path, f"Nothing fills “{slot}” here.", f"What may stand here: {can}.")


def _check_move(sheet: Sheet, entry: MoveWords) -> None:
    if entry.move not in MOVES:
        sheet.wrong(entry, ("move",), f"No draft has a move “{entry.move}”.", suggest(entry.move, sorted(MOVES)))
    for tone in ("plain", "warm", "formal"):
        if not getattr(entry, tone) and not entry.any:
            hint = "Add at least one phrasing, or put some under `any`."
            sheet.wrong(entry, (tone,), f"“{entry.move}” has nothing to say in the tone “{tone}”.", hint)


def _check_part(sheet: Sheet, part: Part, words: Wording) -> None:
    """A part that needs itself, directly or through others, would never come to an end."""
    waiting, seen = [part.slot], set[str]()
    while waiting:
        known = words.part(waiting.pop())
        inner = [n for p in known.phrasings for n in (*slots_in(p.text), *p.needs)] if known else []
        if part.slot in inner:
            hint = "Name only slots here, or parts that do not come back to this one."
            sheet.wrong(part, (), f"The part “{part.slot}” is made of itself.", hint)
            return
        waiting += [n for n in inner if n not in seen]
        seen |= set(inner)


def _check_phrasing(sheet: Sheet, phrasing: Phrasing, names: Names) -> None:
    for slot in slots_in(phrasing.text):
        if slot not in names.slots:
            hint = suggest(slot, sorted(names.slots))
            sheet.wrong(phrasing, ("text",), f"There is no slot “{slot}” to fill.", hint)
    if phrasing.text.count("{") != len(slots_in(phrasing.text)) or phrasing.text.count("{") != phrasing.text.count("}"):
        sheet.wrong(phrasing, ("text",), "A brace is open here.", "Write a slot as {employer}.")
    for key in ("needs", "unless"):
        for number, name in enumerate(getattr(phrasing, key)):
            if name not in names.all:
                hint = suggest(name, sorted(names.all))
                sheet.wrong(phrasing, (key, number), f"There is no slot, part or mark “{name}”.", hint)
