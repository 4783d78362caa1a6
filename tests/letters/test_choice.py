"""Seeds and short words: the same case and seed give the same text, another seed another; and short means short."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise, product
from pathlib import Path

import pytest

from ringback import api
from ringback.letters.choose import BEST, Choice, choice_of, mixed, seed_of
from ringback.letters.compose import SHAPES
from ringback.letters.coverage import pairs_with_words
from ringback.model.case import Case
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Purpose, Severity, Tone

from .builders import ALL, defaults, draft, everything, full_case, wording
from .generated import HOW_MANY, generated

ROOT = Path(__file__).parents[2]
OWN = [
    *sorted((ROOT / "tests/checks/cases").glob("*.yaml")),
    *sorted((ROOT / "training/cases").glob("*.yaml")),
    *sorted((ROOT / "examples").glob("*.yaml")),
]
CLOCK = datetime(2026, 11, 22, 9, tzinfo=UTC)
GENERATED = generated()
LINES = {m.move for m in wording().moves if m.line}
"""Greetings, closings and titles, which are alike for everybody, and rows and ideas, which are the person's own words."""


def prose(found: Draft) -> set[str]:
    """The paragraphs of a draft that are sentences."""
    return {" ".join(s.text for s in p) for p in found.paragraphs if any(s.move not in LINES for s in p)}


def of_generated(number: int, purpose: Purpose, channel: DraftChannel) -> Draft:
    case, tone, weighed = GENERATED[number]
    severity = list(Severity)[number % 3]
    return draft(purpose, channel, case, tone, severity=severity, weighed=weighed, choice=choice_of(case))


def test_there_are_two_hundred_cases_and_no_two_are_alike() -> None:
    assert len(GENERATED) == HOW_MANY == 200
    assert len({case for case, _, _ in GENERATED}) == HOW_MANY
    assert len({seed_of(case) for case, _, _ in GENERATED}) == HOW_MANY


@pytest.mark.parametrize(("purpose", "channel"), list(SHAPES))
def test_no_two_neighbours_of_two_hundred_have_a_paragraph_in_common(purpose: Purpose, channel: DraftChannel) -> None:
    drafts = [of_generated(n, purpose, channel) for n in range(HOW_MANY)]
    found = [prose(d) if d.ready else set[str]() for d in drafts]
    assert sum(map(bool, found)) > HOW_MANY // 2
    assert [one & other for one, other in pairwise(found) if one & other] == []


@pytest.mark.parametrize(("purpose", "channel", "tone"), ALL)
def test_another_seed_gives_another_text(purpose: Purpose, channel: DraftChannel, tone: Tone) -> None:
    texts = [_whole(draft(purpose, channel, full_case(), tone, choice=Choice(n))) for n in range(12)]
    assert [n for n, (one, other) in enumerate(pairwise(texts)) if one == other] == []


def _whole(found: Draft) -> tuple[str, ...]:
    return (found.subject, *(s.text for s in everything(found)))


def test_the_same_case_and_seed_give_the_same_text() -> None:
    case = full_case()
    for purpose, channel in SHAPES:
        once, again = (draft(purpose, channel, case, choice=choice_of(case)) for _ in range(2))
        assert once == again


def test_the_seed_of_a_case_does_not_change_with_what_is_added_to_it() -> None:
    case = full_case()
    more = replace(case, debrief=replace(case.debrief, ideas=(), text="and they frowned"), now=None)
    assert seed_of(more) == seed_of(case)
    job = replace(case.opportunity, employer="Ostkamm Spedition")
    assert seed_of(replace(case, opportunity=job)) != seed_of(case)


def test_a_seed_that_is_given_goes_before_that_of_the_case() -> None:
    assert choice_of(full_case(), 7) == Choice(7)
    assert choice_of(full_case()).seed == seed_of(full_case())


def test_the_throws_do_not_hang_together() -> None:
    pairs = {tuple(mixed(f"{seed} {move}") % 2 for move in ("own", "ask", "say")) for seed in range(40)}
    assert len(pairs) == 8


def test_without_a_seed_the_best_way_is_said() -> None:
    assert draft(Purpose.THANK_YOU, DraftChannel.EMAIL, full_case()).subject == draft(
        Purpose.THANK_YOU, DraftChannel.EMAIL, full_case(), choice=BEST
    ).subject  # fmt: skip


def own_cases() -> list[Case]:
    return [api.read_case(p.read_text("utf-8"), p.name) for p in OWN]


@pytest.mark.parametrize("tag", ["", "en-US", "de", "es", "fr"])
def test_short_words_meet_the_aims_in_every_own_case_and_every_language(tag: str) -> None:
    cases, seen = own_cases(), 0
    assert len(cases) >= 46
    for n, told in enumerate(cases):
        case = replace(told, candidate=replace(told.candidate, language=tag))
        judgement = api.assess(case, CLOCK)
        tones = (
            Tone if told.opportunity.employer == "Havelland Klinik" else [list(Tone)[n % 3]]
        )  # its facts are the longest
        for (purpose, channel), tone in product(pairs_with_words(api.wording(tag)), tones):
            aim = defaults().words_aim(purpose, channel)
            choices = (choice_of(case, shorter=True), Choice())
            found, whole = (api.draft(purpose, channel, tone, case, CLOCK, c, judgement) for c in choices)
            seen += found.ready
            assert found.words <= aim, (case.candidate.name, purpose, channel, found.body)
            assert found.words <= whole.words
            # A whole that is too long asks to be shortened; short words do that.
            too_long = whole.words > defaults().words_most(channel)
            assert found.ready == whole.ready or (found.ready and too_long)
    assert seen > 200


def test_a_short_second_chance_e_mail_is_no_shorter_than_its_least() -> None:
    cases = own_cases()
    for case in cases:
        whole, short = (
            api.draft(Purpose.SECOND_CHANCE, DraftChannel.EMAIL, Tone.PLAIN, case, CLOCK, choice_of(case, 1, shorter))
            for shorter in (False, True)
        )
        assert short.words >= min(whole.words, defaults().words_least_email) - 20


@pytest.mark.parametrize("channel", [DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL])
def test_short_words_leave_out_the_cause_and_keep_the_goals(channel: DraftChannel) -> None:
    found = draft(Purpose.SECOND_CHANCE, channel, full_case(), choice=Choice(3, True))
    said = [s.move for s in found.sentences]
    assert "cause" not in said
    assert {"apologise", "own", "name_mistake", "interest", "ask"} <= set(said)
    assert found.ready


def test_a_short_letter_keeps_the_number_to_call_back_on() -> None:
    assert "030 23125 014" in draft(Purpose.THANK_YOU, DraftChannel.EMAIL, full_case(), choice=Choice(1, True)).body
