"""What notices a change in the words of another language: what they can say in named cases (`said_<language>.yaml`)."""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from ringback import api
from ringback.files.shelf import read_wording
from ringback.letters.coverage import pairs_with_words
from ringback.letters.facts import Facts, gather
from ringback.letters.speak import Voice
from ringback.model.case import Case, Contact
from ringback.model.values import DraftChannel, Role, Severity, Tone
from ringback.model.wording import MoveWords, Phrasing, Wording
from tests.letters.builders import INTERVIEW, full_case
from tests.library import talks
from tests.library.wording_guards import (
    WEIGHED,
    Place,
    Row,
    has_all_that_sheets_say,
    mutants,
    phrasings_of,
    place_of,
    refers_only_to_what_is_there,
)

RENEW = os.environ.get("RINGBACK_RENEW") == "words"
HEADER = "# What these words can say: case and draft → move → sentences. Made by RINGBACK_RENEW=words.\n"
LANGUAGES = ("de", "es", "fr")
CALLED = {"a gentleman": "Herr Lund", "no title": "Deepak Lund"}
CASES: dict[str, Case] = {
    **talks.CASES,
    "the missed interview, last month": full_case(
        commitments=[talks.MISSED], interview=talks.CASES["last month"].interview
    ),
    **{
        f"{name}{day}": full_case(
            contacts=[Contact(whom, Role.HIRING_MANAGER)], interview=replace(INTERVIEW, with_=(whom,), ended=ended)
        )
        for name, whom in CALLED.items()
        for day, ended in {"": INTERVIEW.ended, ", last month": talks.CASES["last month"].interview.ended}.items()
    },
}
"""Those in which the English words are tried, and people with another title or none."""


@cache
def words_of(tag: str) -> Wording:
    """The words of a language, as they are used."""
    return api.wording(tag)


@cache
def own(tag: str) -> Wording:
    """Its own words without the questions and the words on sheets that English lends it."""
    english = set(api.wording("en").slots)
    slots = tuple(s for s in words_of(tag).slots if s not in english)
    return replace(words_of(tag), slots=slots, sheet=read_wording(language=tag).sheet)


def steps_of_all_plans() -> set[str]:
    """The title of every step that a plan of ours may hold, and of the search beside it."""
    advice = api.shelf().advice
    steps = [*(s for play in advice.plays for s in play.steps), *(s for trip in advice.trips for s in trip.steps)]
    return {*(s.title for s in steps), *(s.title for s in advice.search), *(p.title for p in advice.promised)}


@cache
def facts_of(case: str, channel: DraftChannel, tag: str) -> Facts:
    """What the words may use in a case."""
    words = words_of(tag)
    facts = gather(
        CASES[case],
        talks.heard_in(case),
        Severity.SERIOUS,
        channel,
        words.calendar,
        talks.weighed_in(case, WEIGHED),
        words.about,
    )
    for name in facts.items:
        facts = next(iter(facts.each(name)), facts)
    return facts


def voice_at(tag: str, place: Place, words: Wording) -> Voice:
    """How moves sound in one draft of one case."""
    case, purpose, channel, tone = place
    return Voice(words, purpose, channel, tone, facts_of(case, channel, tag))


def ways(tag: str, place: Place, move: str, words: Wording) -> list[str]:
    """Every way to say a move there."""
    return [s.text for s in voice_at(tag, place, words).ways(move)]


@cache
def places(tag: str) -> tuple[Place, ...]:
    """Every draft of every case that the language has words for."""
    return tuple((c, *pair, tone) for c in CASES for pair in pairs_with_words(words_of(tag)) for tone in Tone)


def comes_out(tag: str, place: Place, entry: MoveWords, phrasing: Phrasing) -> str:
    """What a phrasing says there; empty where it may not be used, or another of the same draft says just that."""
    voice = voice_at(tag, place, words_of(tag))
    if (said := voice.fill(phrasing)) is None or entry not in voice.entries(entry.move):
        return ""
    same = [p for p in entry.phrasings(place[3]) if (f := voice.fill(p)) and f.text == said.text]
    heads = [s.text for s in voice.ways(entry.move) if s.text.casefold() == said.text.casefold()]
    return heads[0] if len(same) == 1 and heads else ""


@cache
def rows(tag: str) -> tuple[Row, ...]:
    """What was recorded, made anew first where that was asked for."""
    path = Path(__file__).with_name(f"said_{tag}.yaml")
    if RENEW:
        text = yaml.safe_dump({"said": _renewed(tag)}, allow_unicode=True, sort_keys=False, width=110)
        path.write_text(HEADER + text, "utf-8")
    return tuple(yaml.safe_load(path.read_text("utf-8"))["said"])


def row_holds(tag: str, row: Row, words: Wording) -> bool:
    """True if what was recorded can still be said."""
    place = place_of(row)
    return all(set(texts) <= set(ways(tag, place, move, words)) for move, texts in row["says"].items())


def recorded_in(tag: str, entry: MoveWords, tone: str, phrasing: Phrasing) -> bool:
    """True if a recorded sentence comes from this phrasing."""
    here = [(place_of(row), row["says"][entry.move]) for row in rows(tag) if entry.move in row["says"]]
    return any(tone in (p[3], "any") and comes_out(tag, p, entry, phrasing) in texts for p, texts in here)


def noticed(tag: str, words: Wording) -> bool:
    """True if something speaks up about these words of a language."""
    whole = replace(words, slots=(*words.slots, *api.wording("en").slots))
    guards = (
        refers_only_to_what_is_there(whole),
        words.calendar is not None,
        {h.branch for h in words.headings} == {h.branch for h in words_of(tag).headings},
        has_all_that_sheets_say(words),
        {t.draft for t in words.titles} == {f"{p} {c}" for p, c in pairs_with_words(words_of(tag))},
        {s.title for s in words.steps} == steps_of_all_plans(),
        all(row_holds(tag, row, words) for row in rows(tag)),
    )
    return not all(guards)


def all_mutants(tag: str) -> dict[str, Wording]:
    """Name of what is missing → the own words without it."""
    return dict(mutants(own(tag)))


def _renewed(tag: str) -> list[dict[str, Any]]:
    table: dict[Place, dict[str, list[str]]] = {}
    whole = words_of(tag)
    for entry, tone, phrasing in phrasings_of(whole):
        here = (p for p in places(tag) if tone in (p[3], "any") and entry.closeness(p[1], p[2]) is not None)
        _note(table, ((p, entry.move, text) for p in here if (text := comes_out(tag, p, entry, phrasing))))
    for words in (w for w in dict(mutants(own(tag))).values() if w.parts != whole.parts):
        if not any(set(t) - set(ways(tag, p, m, words)) for p, said in table.items() for m, t in said.items()):
            _note(table, _lost(tag, words))
    return [{"case": p[0], "draft": " ".join(p[1:]), "says": table[p]} for p in places(tag) if p in table]


def _note(table: dict[Place, dict[str, list[str]]], found: Iterator[tuple[Place, str, str]]) -> None:
    for place, move, text in islice(found, 1):
        said = table.setdefault(place, {}).setdefault(move, [])
        said += [] if text in said else [text]


def _lost(tag: str, words: Wording) -> Iterator[tuple[Place, str, str]]:
    for place in places(tag):
        for move in dict.fromkeys(m.move for m in words.moves):
            left = ways(tag, place, move, words)
            yield from ((place, move, t) for t in ways(tag, place, move, words_of(tag)) if t not in left)
