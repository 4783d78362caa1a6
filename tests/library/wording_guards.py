"""What notices a change in the wording: what the drafts say in named cases (`said.yaml`), and what refers to what."""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ringback import api
from ringback.files.wording_check import MARKS
from ringback.letters.compose import SHAPES, compose
from ringback.letters.facts import Facts, gather
from ringback.letters.fill import slots_in
from ringback.letters.marks import Weighed
from ringback.letters.on_paper import SHEET_WORDS
from ringback.letters.speak import Voice
from ringback.model.assessment import Impression
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Purpose, Severity, Tone, TripMove
from ringback.model.wording import Calendar, MoveWords, Phrasing, Wording
from tests.letters.builders import everything
from tests.library.talks import CASES, heard_in, weighed_in

RENEW = os.environ.get("RINGBACK_RENEW") == "words"
SAID = Path(__file__).with_name("said.yaml")
HEADER = (
    "# What the drafts can say in the cases of talks.py: case and draft → move → sentences. Made by RINGBACK_RENEW=words;\n"
    "# each phrasing and each piece of one stands here once, in a draft that really comes out with it.\n"
)
WORDS = api.wording()
NUMBERS = api.shelf().advice.defaults
TONES = ("plain", "warm", "formal", "any")
ALONE = ("shorter", "own_words", "better", "evidence", "doubt")
"""Asked for where no move of a shape names them."""
DOUBTS = (
    Impression("They may doubt it.", (), "I count twice and sign", (), "debrief.moments[1].better_answer", "a day"),
    Impression("They may doubt it.", (), "a depot of twelve", (), "debrief.not_heard[2]", "a day"),
)
WEIGHED = Weighed(TripMove.OFFER, DOUBTS, visit_line=True)
"""They sounded glad about a visit, and there are two doubts, each with its answer."""
Row = dict[str, Any]
Place = tuple[str, Purpose, DraftChannel, Tone]
"""A case, and one draft of it."""
Mutants = Iterator[tuple[str, Wording]]


def mutants(whole: Wording) -> Mutants:
    """Name of what is missing → the wording without it."""
    for number, entry in enumerate(whole.moves):
        yield f"move: {_name(entry)}", replace(whole, moves=_without(whole.moves, number))
        for tone in TONES:
            phrasings: tuple[Phrasing, ...] = getattr(entry, tone)
            for n in range(len(phrasings)):
                moves = _with(whole.moves, number, replace(entry, **{tone: _without(phrasings, n)}))
                yield f"{_name(entry)}: {tone} {n + 1}", replace(whole, moves=moves)
    for number, part in enumerate(whole.parts):
        yield f"part: {part.slot}", replace(whole, parts=_without(whole.parts, number))
        for n in range(len(part.phrasings)):
            parts = _with(whole.parts, number, replace(part, phrasings=_without(part.phrasings, n)))
            yield f"{part.slot}: {n + 1}", replace(whole, parts=parts)
    for number, slot in enumerate(whole.slots):
        yield f"slot: {slot.slot}", replace(whole, slots=_without(whole.slots, number))
    for number, heading in enumerate(whole.headings):
        yield f"heading: {heading.branch}", replace(whole, headings=_without(whole.headings, number))
    for name, by in (("sheet", "name"), ("titles", "draft"), ("steps", "title")):
        entries = getattr(whole, name)
        for number, entry in enumerate(entries):
            changes: dict[str, Any] = {name: _without(entries, number)}
            yield f"{name}: {getattr(entry, by)}", replace(whole, **changes)
    yield "calendar", replace(whole, calendar=None)


def _without(items: tuple[Any, ...], number: int) -> Any:
    return (*items[:number], *items[number + 1 :])


def _with(items: tuple[Any, ...], number: int, item: Any) -> Any:
    return (*items[:number], item, *items[number + 1 :])


def _name(entry: MoveWords) -> str:
    return " ".join((entry.move, *entry.purposes, *entry.channels))


@cache
def facts_of(case: str, channel: DraftChannel, calendar: Calendar | None) -> Facts:
    """What the words may use in a case."""
    facts = gather(CASES[case], heard_in(case), Severity.SERIOUS, channel, calendar, weighed_in(case, WEIGHED))
    for name in facts.items:
        facts = next(iter(facts.each(name)), facts)
    return facts


def voice_at(place: Place, words: Wording) -> Voice:
    """How moves sound in one draft of one case."""
    case, purpose, channel, tone = place
    return Voice(words, purpose, channel, tone, facts_of(case, channel, words.calendar))


def ways(place: Place, move: str, words: Wording) -> list[str]:
    """Every way to say a move there."""
    return [s.text for s in voice_at(place, words).ways(move)]


def draft_at(place: Place, words: Wording) -> Draft:
    """The draft itself."""
    case, purpose, channel, tone = place
    return compose(
        purpose, channel, tone, CASES[case], heard_in(case), Severity.SERIOUS, words, NUMBERS, weighed_in(case, WEIGHED)
    )


def phrasings_of(words: Wording) -> Iterator[tuple[MoveWords, str, Phrasing]]:
    """Every phrasing of every move, with its entry and its tone."""
    return ((entry, tone, phrasing) for entry in words.moves for tone in TONES for phrasing in getattr(entry, tone))


def comes_out(place: Place, entry: MoveWords, phrasing: Phrasing) -> str:
    """What the draft says where a phrasing leads; empty where that is not said, or by another phrasing too."""
    voice = voice_at(place, WORDS)
    if (said := voice.fill(phrasing)) is None or entry not in voice.entries(entry.move):
        return ""
    others = [f.text for p in entry.phrasings(place[3]) if p is not phrasing and (f := voice.fill(p))]
    if said.text in others:
        return ""
    words = _changed(entry, place[3].value, (phrasing, *getattr(entry, place[3].value)))
    text = ways(place, entry.move, words)[0]
    found = draft_at(place, words)
    return text if text in (found.subject, *(s.text for s in everything(found))) else ""


def _changed(entry: MoveWords, tone: str, phrasings: tuple[Phrasing, ...]) -> Wording:
    changed = replace(entry, **{tone: phrasings})  # type: ignore[arg-type]
    return replace(WORDS, moves=tuple(changed if m is entry else m for m in WORDS.moves))


def rows() -> list[Row]:
    """What was recorded."""
    found: list[Row] = said()["said"]
    return found


def place_of(row: Row) -> Place:
    """Where a row was said."""
    purpose, channel, tone = row["draft"].split()
    return row["case"], Purpose(purpose), DraftChannel(channel), Tone(tone)


@cache
def said() -> dict[str, Any]:
    """The recorded table, made anew first where that was asked for."""
    if RENEW:
        from tests.library.renew_said import renewed

        SAID.write_text(HEADER + yaml.safe_dump(renewed(), allow_unicode=True, sort_keys=False, width=110), "utf-8")
    table: dict[str, Any] = yaml.safe_load(SAID.read_text("utf-8"))
    return table


def row_holds(row: Row, words: Wording) -> bool:
    """True if the drafts can still say what was recorded."""
    place = place_of(row)
    return all(set(texts) <= set(ways(place, move, words)) for move, texts in row["says"].items())


def refers_only_to_what_is_there(words: Wording) -> bool:
    """True if every name in a phrasing is a slot, a part or a mark."""
    known = {*MARKS, *(s.slot for s in words.slots), *(p.slot for p in words.parts)}
    return all({*p.needs, *p.unless, *slots_in(p.text)} <= known for p in every_phrasing(words))


def every_phrasing(words: Wording) -> Iterator[Phrasing]:
    """All phrasings, of the moves and of the parts."""
    yield from (phrasing for _, _, phrasing in phrasings_of(words))
    for part in words.parts:
        yield from part.phrasings


def asks_for_all_that_can_be_missing(words: Wording) -> bool:
    """True if there is a question for every fact that some draft cannot do without."""
    steps = [s for shape in SHAPES.values() for paragraph in shape.paragraphs for s in paragraph]
    return all(words.ask(fact) for fact in (*(f for s in steps for f in s.facts), *ALONE))


def heads_every_turn_of_a_call(words: Wording) -> bool:
    """True if each turn that a call may take has a heading."""
    calls = (Purpose.SECOND_CHANCE, Purpose.VISIT_CALL)
    found = [draft_at(("full", p, DraftChannel.CALL_SCRIPT, Tone.PLAIN), words) for p in calls]
    return all(len(call.branches) == 5 and all(b.heading for b in call.branches) for call in found)


def names_days_and_months(words: Wording) -> bool:
    """True if the words know the days and the months in their own language, and not only the code in English."""
    return words.calendar is not None and len(words.calendar.weekdays) == 7 and len(words.calendar.months) == 12


def has_all_that_sheets_say(words: Wording) -> bool:
    """True if no sheet, mail or calendar looks for a word in vain."""
    return {s.name for s in words.sheet} == set(SHEET_WORDS)


CROSS_REFERENCES = (
    has_all_that_sheets_say,
    refers_only_to_what_is_there,
    asks_for_all_that_can_be_missing,
    heads_every_turn_of_a_call,
    names_days_and_months,
)


def noticed(words: Wording) -> bool:
    """True if at least one guard speaks up about this wording."""
    return not (all(check(words) for check in CROSS_REFERENCES) and all(row_holds(r, words) for r in rows()))
