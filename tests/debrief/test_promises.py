"""What is a promise, whose it is, and what only sounds like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.debrief.promises import promised_in
from ringback.model.values import Side

MINE = [
    "I told Petra I'd send the two certificates by Friday.",
    "I said I'd ring her back.",
    "I'd promised him the drawings for Monday.",
    "I said I would get back to them by the end of the week.",
    "I swore I'd drop the form off tomorrow.",
    "I agreed to email my references before noon on Thursday.",
    "I've told the agency they get my answer on Wednesday.",
    "I told her she'd have the slides by nine tomorrow.",
    "I was to phone the ward back.",
    "The take-home was due on Sunday night.",
    "The portfolio she wanted by the twelfth is still on my desk.",
    "He asked for a scan of my passport by tonight.",
    "They needed my licence until Tuesday at the latest.",
    "They gave me until Monday to decide.",
    "My transcript should have been with them on the 3rd.",
    "I said I will write to him in two days.",
    "I'm to bring the menu along on the day.",
    "I offered to post the samples within the week.",
]
THEIRS = [
    "She said she'd call me on Tuesday.",
    "They'll be in touch.",
    "HR will get back to me.",
    "They said we'd hear by the end of the month.",
    "Somebody from the office will ring within two days.",
    "The matron promised to write by Friday.",
    "I'd be told on the fifteenth, he said.",
    "We should know by Easter.",
    "'I'll call you tomorrow at ten,' he said.",
    "The results come next week.",
    "A decision by Christmas, apparently.",
    "The recruiter said about two weeks.",
    "Ten days, they said.",
    "She's letting everyone know on Monday.",
    "You'll hear from us after the holidays.",
    "He would let me know.",
    "They told me I'd be contacted within 48 hours.",
    "They decide on Thursday and ring everybody on Friday.",
    "Mr Okafor said he'd pass my papers on by Wednesday.",
    "The decision falls on the 9th.",
]
NOBODYS = [
    "I said I'd call the parents and then the head.",
    "She asked what I would send to a customer who waits.",
    "They never said when I would hear.",
    "Should I write to her tomorrow?",
    "I called him on Monday and nobody picked up.",
    "If they ring on Friday I will not be at home.",
    "The interview was at nine on Tuesday.",
    "They said the next round would be on Thursday.",
    "I answered that I'd wait for the manager.",
    "My sister said I should call back.",
    "He said the shift starts at six.",
    "We talked about the results of last year.",
    "I sent the form on Wednesday as agreed.",
    "He told me to calm down.",
    "Her desk is the second on the left.",
    "I gave an answer about the budget in two sentences.",
    "She wrote something down.",
    "It went on for an hour.",
]


@pytest.mark.parametrize("sentence", MINE)
def test_it_hears_what_the_person_owes(sentence: str) -> None:
    found = promised_in(sentence)
    assert found is not None
    assert found.by is Side.ME
    assert sentence[found.start : found.end]


@pytest.mark.parametrize("sentence", THEIRS)
def test_it_hears_what_the_other_side_owes(sentence: str) -> None:
    found = promised_in(sentence)
    assert found is not None
    assert found.by is Side.THEM


@pytest.mark.parametrize("sentence", NOBODYS)
def test_it_hears_no_promise_in_what_is_none(sentence: str) -> None:
    assert promised_in(sentence) is None


@given(st.text())
def test_it_takes_any_text(text: str) -> None:
    found = promised_in(text)
    assert found is None or 0 <= found.start < found.end <= len(text)


def test_a_sentence_with_a_promise_of_either_side_gives_each_its_own_piece() -> None:
    sentence = "She said they'd let everyone know by Friday and I told her I'd send my papers by tomorrow noon."
    mine, theirs = promised_in(sentence, Side.ME), promised_in(sentence, Side.THEM)
    assert mine is not None
    assert theirs is not None
    assert sentence[mine.start : mine.end].endswith("by tomorrow noon")
    assert sentence[theirs.start : theirs.end].endswith("by Friday")
