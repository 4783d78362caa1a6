"""What would make a message better: each of these checks on plain texts, and none of them on labelled good messages."""

import pytest
from evals.letters import FOLDER, Labelled, judge, messages_in

from ringback.model.check import Level
from ringback.model.values import DraftChannel, Purpose
from tests.checks.builders import CASE, CHECKER, checked, findings, found

CRAFT = ("any_firm_question", "errand_nearby", "passes_over", "truth_alone", "cause_first", "ready_made")
OPENER, SPOKEN = Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER
OWNED = "My answer about the pressure test on Tuesday was wrong, and that was my own fault. I am sorry."
NOISE = "The line was bad and the noise from the building site was terrible."


def good() -> tuple[Labelled, ...]:
    """The messages that careful readers called ready, without those that are kept aside."""
    own = (m for m in messages_in(FOLDER / "letters.yaml") if not m.kept_aside)
    return tuple(m for m in (*own, *messages_in(FOLDER / "letters_a.yaml")) if m.ready)


@pytest.mark.parametrize("name", CRAFT)
def test_it_never_stands_in_the_way(name: str) -> None:
    (check,) = (c for c in CHECKER.checks if c.id == name)
    assert check.level in (Level.WARNING, Level.ADVICE, Level.QUESTION)
    assert not check.flag


def test_it_holds_its_tongue_on_messages_that_careful_readers_called_ready() -> None:
    messages = good()
    assert len(messages) > 50
    said = [(m.id, f.check) for m in messages for f in judge(m, CHECKER).findings if f.check in CRAFT]
    assert said == []


@pytest.mark.parametrize(
    "question",
    [
        "Could you tell me a bit about your company?",
        "What does your company do?",
        "What's the culture like?",
        "Where do you see the firm in the next five years?",
        "What is it like to work there?",
    ],
)
def test_it_tells_a_question_for_any_firm_from_one_that_shows_reading(question: str) -> None:
    (finding,) = findings(question, "any_firm_question", None)
    assert finding.level is Level.ADVICE
    for shows in (
        "What did the new depot in Leuna change for your drivers?",
        "Could you tell me about your approach to the second kiln?",
        "What do your customers ask for most since the terminal opened?",
        "You asked me what makes your company different.",
    ):
        assert found(shows, "any_firm_question", None) == []


@pytest.mark.parametrize(
    "errand",
    [
        "I will be in your area on Thursday anyway.",
        "I'll be passing by your office on Friday.",
        "I happen to be near your works next week.",
        "I have an errand in your street on Monday.",
    ],
)
def test_it_asks_whether_an_errand_is_true_and_takes_an_offer_for_an_offer(errand: str) -> None:
    (finding,) = findings(errand, "errand_nearby", None)
    assert finding.level is Level.QUESTION
    assert "I could come up" in finding.advice
    for true in ("I could come up on Thursday, if it suits you.", "I have lived in your area since 2004."):
        assert found(true, "errand_nearby", None) == []


def test_it_speaks_of_an_opener_that_passes_over_what_went_wrong() -> None:
    passing = "Thank you for having me again, Ms Horvath. It is good to be back. Where would you like to start?"
    owning = f"Thank you for having me again. {OWNED} Where would you like to start?"
    (finding,) = findings(passing, "passes_over", None, purpose=OPENER, channel=SPOKEN)
    assert {"D3", "D6"} <= set(finding.rules)
    assert found(owning, "passes_over", None, purpose=OPENER, channel=SPOKEN) == []
    assert found(passing, "passes_over", None, purpose=Purpose.THANK_YOU) == []


def test_it_asks_for_a_ground_for_confidence_beside_the_truth() -> None:
    assert found(OWNED, "truth_alone", None)
    assert found(f"{OWNED} It is one and a half times the working pressure.", "truth_alone", None) == []
    assert found("Thank you for Monday. I would like to work with you.", "truth_alone", None) == []
    assert found(OWNED, "truth_alone", None, channel=DraftChannel.CALL_SCRIPT) == []


def test_it_knows_the_forms_that_many_have_read() -> None:
    form = (
        "Look, before we go any further, I'd like to mention something. I wasn't very happy at all with my performance, and "
        "it was way below my normal standard."
    )
    assert len(found(form, "ready_made", None)) == 2
    assert found("My poor impression concerns me.", "ready_made", None)
    assert found("I am not happy with what I told you about the ledger.", "ready_made", None) == []


def test_it_minds_names_gaps_and_order_and_lets_slips_of_spelling_pass() -> None:
    fault = "I gave you a wrong answer on late suppliers, and that was my own fault."
    assert found(f"{NOISE} {fault}", "cause_first", None) == [NOISE]
    assert found(f"{fault} {NOISE}", "cause_first", None) == []
    assert found(NOISE, "cause_first", None) == []
    assert found("Dear Ms Novotna, thank you for Monday.", "wrong_name") == ["Ms Novotna"]
    assert found("Dear [Name], thank you for Monday.", "placeholder") == ["[Name]"]
    slips = (
        "Dear Ms Horvath, thank you for the talk, it was for me very intresting. I would like very much to work by you."
    )
    assert [f for f in checked(slips, CASE, Purpose.THANK_YOU).findings if f.level is Level.ERROR] == []


def test_it_says_nothing_of_an_empty_message() -> None:
    assert [f.check for f in checked(" ", None, purpose=OPENER, channel=SPOKEN).findings if f.check in CRAFT] == []
