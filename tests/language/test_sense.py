"""The trained sense gives the same answer for the same text, always between 0 and 1, and hears what is plainly said.

It is trained anew now and then: only sentences that nobody could take for anything else stand here.
"""

import struct
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.api import shelf
from ringback.files.shelf import LIBRARY, read_sense
from ringback.language.gist import gist_from
from ringback.language.sense import Sense, feature_names, story_evidence, vector
from ringback.language.vocabulary import hash_of, vocabulary_from

SENSE = shelf().ear.sense

CLEAR = [
    ("I froze completely and could not answer the question about budgets.", "m_core"),
    ("I arrived twenty minutes late because the train was late.", "m_late"),
    ("I forgot the interview completely and did not show up.", "m_noshow"),
    ("They found out that I had lied about my degree.", "m_caught"),
    ("I burst into tears in the middle of the interview.", "m_emotion"),
    ("The video connection dropped and my camera froze.", "m_tech"),
    ("I had not read the job description at all.", "m_unprepared"),
    ("I corrected myself straight away and gave the right answer.", "m_fixed"),
    ("The rest of the interview went well.", "rest_fine"),
    ("She smiled and said I was exactly what they are looking for.", "s_good"),
    ("She said my lack of experience worries her.", "s_flag"),
    ("They rejected me by email this morning.", "rejected"),
    ("They invited me to the second round.", "next_stage"),
    ("They said they would let me know by Friday.", "they_date"),
    ("I promised to send my references by Friday.", "p_mine"),
]


@pytest.mark.parametrize(("text", "label"), CLEAR)
def test_it_hears_what_is_plainly_said(text: str, label: str) -> None:
    found = SENSE.probabilities(text)
    assert label in sorted(found, key=lambda k: -found[k])[:3]
    assert found[label] > 0.5


def test_it_says_little_of_a_sentence_about_nothing() -> None:
    found = SENSE.evidence("The tram to the airport leaves from platform seven.")
    assert len(found) == len(SENSE.labels)
    assert sum(value > 0.9 for value in found.values()) <= 2


@settings(deadline=None)
@given(st.text())
def test_it_gives_evidence_between_0_and_1_for_every_label(text: str) -> None:
    for found in (SENSE.evidence(text), SENSE.probabilities(text)):
        assert tuple(found) == SENSE.labels
        assert all(0 <= value <= 1 for value in found.values())


@settings(deadline=None)
@given(st.text())
def test_it_gives_the_same_answer_for_the_same_text(text: str) -> None:
    assert SENSE.evidence(text) == SENSE.evidence(text)
    assert SENSE.evidence(text) == SENSE.evidence(f"  {text}\n")


def test_it_gives_the_same_answer_after_it_was_read_anew() -> None:
    first, again = (read_sense(LIBRARY / "sense.bin", gist_from((LIBRARY / "gist.bin").read_bytes())) for _ in range(2))
    plain = {f.name for f in fields(Sense)} - {"leaning", "context"}
    assert all(getattr(again, name) == getattr(first, name) for name in plain)
    assert again.context is not None
    assert again.context == first.context
    assert again.evidence(CLEAR[0][0]) == first.evidence(CLEAR[0][0])


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "🙂"])
def test_it_takes_a_text_without_words(text: str) -> None:
    assert tuple(SENSE.evidence(text)) == SENSE.labels


def test_it_makes_no_difference_between_straight_and_curly_apostrophes_or_case() -> None:
    assert SENSE.evidence("I DIDN’T KNOW") == SENSE.evidence("i didn't know")


def test_it_reads_any_number_as_a_number() -> None:
    assert SENSE.evidence("I was 20 minutes late") == SENSE.evidence("I was 35 minutes late")


def test_it_names_words_pairs_and_groups_of_letters() -> None:
    words, groups = feature_names("I froze")
    assert words == ["w i", "w froze", "b ^ i", "b i froze", "b froze $"]
    assert {"c <i>", "c <fr", "c oze>", "c froze"} <= set(groups)


@given(st.lists(st.sampled_from(["I froze", "froze", "I was late again", "late train", ""])))
def test_it_makes_blocks_of_length_one_of_what_it_knows(told: list[str]) -> None:
    known = vocabulary_from(
        struct.pack("<9I", *sorted(hash_of(n) for names in feature_names("I froze") for n in names)[:9])
    )
    values = vector(" ".join(told), known, bytes([25] * 9))
    assert all(0 <= place < 9 and 0 < value <= 2.0001 for place, value in values.items())
    assert bool(values) == any("froze" in text or text.startswith("I") for text in told)


def test_what_stood_in_no_training_text_says_nothing() -> None:
    unheard = "ᚠᚢᚦᛟ ᚨᚱᚲᛗ"
    assert not vector(unheard, SENSE.known, SENSE.rarity)
    assert SENSE.evidence(f"I froze {unheard}").keys() == SENSE.evidence("I froze").keys()


def test_it_joins_the_strongest_and_the_sum_of_a_story() -> None:
    assert story_evidence([[0.25, 0.5], [0.5, 0.0]])[:4] == [0.5, 0.5, 0.75, 0.5]


@pytest.mark.parametrize("head", [h.name for h in SENSE.heads])
def test_it_reads_a_story_as_answers_that_sum_to_one(head: str) -> None:
    found = SENSE.read_story(head, [SENSE.evidence(text) for text, _ in CLEAR[:3]])
    assert len(found) >= 2
    assert sum(found.values()) == pytest.approx(1)
    assert all(0 <= value <= 1 for value in found.values())


def test_it_has_the_story_heads_that_the_debrief_asks_for() -> None:
    assert {"severity", "move", "core", "noticed", *(n for n in SENSE.labels if not n.startswith("~"))} <= {
        h.name for h in SENSE.heads
    }
