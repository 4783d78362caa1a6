"""What holds for every draft there is, in every tone, with every phrasing, and for whatever people write."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.letters.compose import SHAPES
from ringback.model.case import Candidate, Case, Commitment, Contact, Debrief, Moment, Opportunity
from ringback.model.draft import Draft, word_count
from ringback.model.reading import Reading
from ringback.model.values import DraftChannel, Purpose, Role, Severity, Side, Tone
from ringback.model.wording import MoveWords, Wording

from .builders import ALL, EMPTY, INTERVIEW, NOW, draft, everything, full_case, wording

LIMITS = {
    DraftChannel.EMAIL: 150,
    DraftChannel.LETTER: 150,
    DraftChannel.CALL_SCRIPT: 150,
    DraftChannel.VOICEMAIL: 90,
    DraftChannel.SPOKEN_OPENER: 75,
}
UNFIT = re.compile(
    r"!|\[|forgive|beg\b|please,? please|desperat|stupid|hopeless|terribl|awful|guarantee|promise you will|unfair|"
    r"your fault|find you well|\bluck\b|just wanted|ha ha|\bjoke",
    re.I,
)
PURPOSES = st.sampled_from(list(SHAPES))


def turned(words: Wording, by: int) -> Wording:
    """The same wording with other phrasings first: each of them must be fit to be the one that is used."""

    def turn(entry: MoveWords) -> MoveWords:
        lists = {t: getattr(entry, t) for t in ("plain", "warm", "formal", "any")}
        return replace(entry, **{t: p[by % len(p) :] + p[: by % len(p)] if p else p for t, p in lists.items()})

    return replace(words, moves=tuple(turn(m) for m in words.moves))


def test_there_are_shapes_to_test() -> None:
    assert len(SHAPES) >= 10
    assert len(ALL) == 3 * len(SHAPES)


@pytest.mark.parametrize(("purpose", "channel", "tone"), ALL)
def test_a_full_case_is_ready_and_within_its_words(purpose: Purpose, channel: DraftChannel, tone: Tone) -> None:
    found = draft(purpose, channel, full_case(), tone)
    assert found.missing == ()
    assert found.ready
    assert found.words <= LIMITS[channel]
    assert bool(found.subject) == (channel is DraftChannel.EMAIL)
    assert len(found.subject.split()) <= 8


@pytest.mark.parametrize(("purpose", "channel", "tone"), ALL)
def test_an_empty_case_is_not_ready_and_asks_in_words(purpose: Purpose, channel: DraftChannel, tone: Tone) -> None:
    found = draft(purpose, channel, EMPTY, tone)
    assert not found.ready
    assert all(m.ask.endswith((".", "?")) and "{" not in m.ask for m in found.missing)
    assert len({m.slot for m in found.missing}) == len(found.missing)


@pytest.mark.parametrize(("purpose", "channel", "tone"), ALL)
@pytest.mark.parametrize("by", [0, 1, 2, 3])
def test_nothing_unfit_is_said_with_any_phrasing(purpose: Purpose, channel: DraftChannel, tone: Tone, by: int) -> None:
    found = draft(purpose, channel, full_case(), tone, words=turned(wording(), by))
    for sentence in everything(found):
        assert not UNFIT.search(sentence.text), sentence
        assert sentence.rules
    assert found.ready


@pytest.mark.parametrize(("purpose", "channel"), list(SHAPES))
def test_the_three_tones_differ(purpose: Purpose, channel: DraftChannel) -> None:
    assert len({draft(purpose, channel, full_case(), tone).body for tone in Tone}) == 3


@pytest.mark.parametrize("by", [0, 1, 2, 3])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_second_chance_holds_its_goals_with_any_phrasing(by: int, tone: Tone) -> None:
    for channel in (DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL, DraftChannel.EMAIL):
        body = draft(Purpose.SECOND_CHANCE, channel, full_case(), tone, words=turned(wording(), by)).body
        assert "how I plan a tour" in body
        assert "Nordkamm Spedition" in body
        assert "?" in body
        assert len(re.findall(r"\bsorry\b", body)) <= 1


def test_a_purpose_that_does_not_exist_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        draft(Purpose.THANK_YOU, DraftChannel.VOICEMAIL, full_case())


FORMS = st.sampled_from(
    ["the budget question", "SQL", "How would you plan a shift?", "how I plan a tour", "“Why?”", "I was late.",
     "They moved", "a. b. C", "that I do", "St. James", "…", "?", "O'Neill", "in the car", "while I drove",
     "Tell me.", "to send it", "question about pay", "a@b", "(no)", "-", "I"]
)  # fmt: skip
ANYTHING = st.text(max_size=60)
TEXTS = st.one_of(FORMS, ANYTHING, st.builds(lambda a, b: f"{a} {b}", FORMS, ANYTHING))
LINES = st.lists(TEXTS, max_size=3).map(tuple)


@st.composite
def cases(pick: st.DrawFn) -> Case:
    """Any text in any fact."""
    moment = st.builds(Moment, TEXTS, TEXTS, TEXTS, TEXTS)
    debrief = st.builds(
        Debrief,
        circumstance=TEXTS,
        moments=st.lists(moment, max_size=3).map(tuple),
        not_heard=LINES,
        company_fact=TEXTS,
    )
    contacts = st.lists(st.builds(Contact, TEXTS, st.sampled_from(Role)), max_size=2).map(tuple)
    promises = st.lists(st.builds(Commitment, TEXTS, st.sampled_from(Side)), max_size=2).map(tuple)
    return Case(
        replace(INTERVIEW, with_=pick(LINES)),
        pick(debrief),
        NOW,
        pick(st.builds(Candidate, TEXTS, TEXTS)),
        pick(st.builds(Opportunity, TEXTS, TEXTS, LINES)),
        None,
        pick(contacts),
        pick(promises),
    )


def value_at(case: Case, key: str) -> str:
    """The person's own text under a case key."""
    found: object = case
    for name in re.findall(r"\w+", key):
        found = found[int(name)] if isinstance(found, tuple) else getattr(found, {"with": "with_"}.get(name, name))
    return found if isinstance(found, str) else ""


def folded(text: str) -> str:
    """White space folded, control characters gone, and the marks at both ends."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    return re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(plain.split())).casefold()


def core(value: str) -> str:
    """The first sentence of a fact without its first word: whatever its form, this is never rewritten."""
    first = re.split(r"(?<=[.?!…])\W", folded(value), maxsplit=1)[0]
    return folded(first.split(" ", 1)[-1])


@given(cases(), PURPOSES, st.sampled_from(Tone), st.sampled_from(Severity), st.integers(0, 3))
@settings(max_examples=200, deadline=None)
def test_any_text_in_any_fact_gives_a_whole_draft(
    case: Case, which: tuple[Purpose, DraftChannel], tone: Tone, severity: Severity, by: int
) -> None:
    found = draft(*which, case, tone, Reading(), severity, turned(wording(), by))
    for sentence in everything(found):
        own_marks = any(re.search(r"[.?!…,;:]\W*[.?!…,;:]|[\[{]", value_at(case, key)) for key in sentence.facts)
        assert sentence.text == " ".join(sentence.text.split(" "))
        assert not re.search(r"[\n\r\t]| {2}", sentence.text)
        assert own_marks or not re.search(r"\{\w+\}|[?!.]\.(?!\.)|\?\?", sentence.text), sentence
    assert all(m.ask for m in found.missing)
    assert word_count(found.subject) <= 8


@given(cases(), PURPOSES, st.sampled_from(Tone))
@settings(max_examples=200, deadline=None)
def test_a_fact_stands_letter_for_letter(case: Case, which: tuple[Purpose, DraftChannel], tone: Tone) -> None:
    for sentence in everything(draft(*which, case, tone)):
        text = folded(sentence.text)
        for key in sentence.facts:
            assert core(value_at(case, key)) in text, (key, sentence)


def test_the_same_input_gives_the_same_draft() -> None:
    def once() -> Draft:
        return draft(Purpose.SECOND_CHANCE, DraftChannel.CALL_SCRIPT, full_case())

    assert once() == once()
