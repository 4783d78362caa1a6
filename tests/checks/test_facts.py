"""Numbers, days, promises and claims against the case: what clashes, what is asked about, what is known."""

from dataclasses import replace

import pytest

from ringback.checks.claims_in_text import MOST
from ringback.model.case import Debrief, Moment
from ringback.model.check import Level
from tests.checks.builders import CASE, case, checked, findings, found


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("I led a team of thirty for years.", "thirty"),
        ("I led 30 people at Weber.", "30"),
        ("I led a team for six years.", "six"),
        ("Thank you for our call on Monday.", "Monday"),
        ("Our call was on Monday, 17 November.", "Monday"),
        ("Our call was on Wednesday 17 November 2026.", "Wednesday"),
        ("Thank you for our call of 18 November.", "18 November"),
        ("I hold a forklift licence.", "licence"),
    ],
)
def test_what_clashes_with_the_case_is_dishonest_at_its_exact_place(text: str, span: str) -> None:
    result = checked(text)
    assert [text[f.start : f.end] for f in result.findings if f.check == "clashes"] == [span]
    assert "dishonest" in result.flags
    assert not result.ready


def test_it_says_what_it_clashes_with() -> None:
    (finding,) = findings("Our call was on Monday, 17 November.", "clashes")
    assert "17 November 2026, a Tuesday" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "I led a team of twenty-six for four years.",
        "I led 26 people for 4 years.",
        "I led a team of twenty six.",
        "We cut overtime by 45 %, or forty-five per cent.",
        "Thank you for our call on Tuesday, 17 November 2026.",
        "Thank you for our call on 17/11/2026 at 10:05.",
        "Thank you for our call this morning at 9:30 am.",
        "My number is 030 23125042. Could you ring me on +49 30 23125 042?",
        "I promised to send you two references.",
        "You asked how I would cut overtime.",
        "I was a supervisor for four years.",
        "Could we speak for ten minutes on Thursday at 3 pm?",
        "I would be glad of twenty minutes on 24 November.",
        "I have two or three things to add.",
        "I have no forklift licence yet.",
    ],
)
def test_what_the_case_holds_or_what_is_no_fact_is_passed(text: str) -> None:
    assert [f.message for f in checked(text).findings if f.check in ("clashes", "unverified", "stretched")] == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("We cut the cost by 31%.", "31%"),
        ("We moved three starts by sixty minutes.", "sixty"),
        ("I trained in May 2019.", "2019"),
        ("I passed the exam on 3 May 2019.", "3 May 2019"),
        ("My number is 0171 5550 199.", "0171 5550 199"),
        ("You promised me a trial day in Leeds.", "You promised me a trial day in Leeds"),
        ("You agreed to a second visit, and I was glad.", "You agreed to a second visit"),
        ("You said that the depot in Rostock opens early.", "You said that the depot in Rostock opens early"),
        ("I was a regional director.", "regional director"),
        ("I hold a diploma.", "diploma"),
        ("I used Salesforce every day.", "Salesforce"),
    ],
)
def test_what_the_case_does_not_hold_is_asked_about(text: str, span: str) -> None:
    assert found(text, "unverified") == [span]
    assert found(text, "clashes") == []
    assert all(f.level is Level.QUESTION and not f.flag for f in findings(text, "unverified"))


@pytest.mark.parametrize(
    "text",
    [
        "Did you promise me a trial day?",
        "If you agreed to a second visit, I would be glad.",
        "You asked about the depot in Rostock.",
        "You said you would be in touch next week.",
        "I never used Salesforce if I am honest, would you mind?",
    ][:4],
)
def test_what_is_no_claim_is_not_asked_about(text: str) -> None:
    assert found(text, "unverified") == []


def test_it_asks_few_questions_of_one_kind() -> None:
    text = " ".join(f"I used {tool} a lot." for tool in ("Salesforce", "AutoCAD", "Photoshop", "Tableau", "Jira"))
    assert len(found(text, "unverified")) == MOST


def test_new_numbers_of_a_better_answer_are_asked_about_and_do_not_block() -> None:
    text = "The right test is sixteen bar for forty minutes, and I should have said so."
    assert found(text, "clashes") == []
    assert found(text, "unverified") == ["sixteen", "forty"]


@pytest.mark.parametrize("debrief", [
    Debrief(text="We scored 60 points."),
    Debrief(not_heard=("60 points",)),
    Debrief(moments=(Moment(better_answer="Sixty points."),)),
    Debrief(company_fact="sixty points"),
    Debrief(goodwill=("60 points",)),
])  # fmt: skip
def test_every_text_of_the_case_counts_as_known(debrief: Debrief) -> None:
    assert found("We scored sixty points.", "unverified", case(debrief=debrief)) == []
    assert found("We scored sixty points.", "unverified", case(debrief=Debrief())) == ["sixty"]


def test_a_bigger_verb_than_the_cases_is_a_warning() -> None:
    (finding,) = findings("I led the audit of last spring.", "stretched")
    assert (finding.level, finding.flag) == (Level.WARNING, "")
    assert "helped" in finding.message
    assert found("I helped with the audit.", "stretched") == []
    assert found("I led the team.", "stretched") == []


def test_without_a_case_nothing_is_compared() -> None:
    text = "Dear Mr Pike, I led a team of thirty and you promised me a trial day on Monday, 17 November 2026."
    assert [
        f for f in checked(text, None).findings if f.check in ("clashes", "unverified", "wrong_name", "stretched")
    ] == []


def test_quoted_text_signatures_and_addresses_are_not_compared() -> None:
    text = "I was wrong. See https://x.example/99 or a77@x.example.\n> we need 31%\n-- \nDirector, 44 staff"
    assert found(text, "unverified") == []


def test_one_unreadable_figure_in_the_case_does_not_make_all_others_known() -> None:
    odd = case(debrief=replace(CASE.debrief, text="It was open 24/7."))
    assert found("We had 31/12 on the board.", "unverified", odd) == ["31/12"]
