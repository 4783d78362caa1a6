"""Another employer in the place of theirs: named as a slip where the message longs for it, and nowhere else."""

from dataclasses import replace

import pytest

from ringback.model.case import Debrief, Opportunity
from tests.checks.builders import CASE, findings

ALSO = Debrief(
    text="I also applied to Maplegate Manor and had an interview there.", not_heard=("five years in Taoyuan",)
)
AT_CEDARBROOK = replace(CASE, opportunity=Opportunity("Cedarbrook Residence", "support worker"), debrief=ALSO)
OWNED = "My answer on Tuesday about the lift was wrong, and that was my fault."


def slips(sentence: str) -> list[str]:
    text = f"{OWNED} {sentence}"
    return [text[f.start : f.end] for f in findings(text, "wrong_name", AT_CEDARBROOK)]


@pytest.mark.parametrize(
    "sentence",
    [
        "I would be happy to belong to Maplegate Manor.",
        "I would love to work at Spruce Hollow Camp.",
        "Spruce Hollow Camp is where I'd like to put down roots.",
        "There is nowhere I'd sooner do that work than Southgate Care Centre.",
        "It would gladden me to begin with Adom Microfinance.",
        "Maplegate Manor is exactly the place for me, and I hope to grow there.",
        "I am very interested to grow as a carer of Sampaguita Rural Home.",
    ],
)
def test_it_points_at_the_other_employer_and_names_the_right_one(sentence: str) -> None:
    (slip,) = slips(sentence)
    assert slip in sentence
    (finding,) = findings(f"{OWNED} {sentence}", "wrong_name", AT_CEDARBROOK)
    assert finding.instead == "Cedarbrook Residence"


@pytest.mark.parametrize(
    "sentence",
    [
        "I would be happy to belong to Cedarbrook Residence.",
        "I would love to work at Cedarbrook.",
        "I was five years at Maplegate Manor.",
        "I trained at Spruce Hollow Camp and would love to bring that to you.",
        "I would love to work with Ms Elaine Horvath.",
        "I would be happy to come on Monday.",
        "Yours is the house I want to work in.",
        "I would like to move to New York for you.",
        "Cedarbrook is my first choice; I left Maplegate Manor out of my plans.",
        "I hope to sit the Safe Handling exam in May.",
        "I would love to show you at the harbour of Port Vendela.",
        "The bar of the Río Vendel that you showed me I would gladly survey.",
    ],
)
def test_it_leaves_other_names_alone(sentence: str) -> None:
    assert slips(sentence) == []


def test_a_single_word_may_be_a_town_and_is_only_asked_about() -> None:
    text = f"{OWNED} I would love to work at Esbjerg."
    assert findings(text, "wrong_name", AT_CEDARBROOK) == []
    assert findings(text, "unverified", AT_CEDARBROOK)
