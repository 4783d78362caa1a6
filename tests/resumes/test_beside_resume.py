"""A message beside the résumé that they hold: what is known, what clashes for sure, what is bigger, what is new to them."""

import pytest

from ringback.model.check import Level
from tests.resumes.builders import OTHER, case, findings, found

KNOWN = [
    "I lead a team of 26 at Weber.",
    "At Marelli I planned twelve drivers, and I used SAP every day.",
    "I hold a diploma.",
    "I was a supervisor.",
    "I worked for Marelli Foods and cut overtime by 33%.",
]


@pytest.mark.parametrize("text", KNOWN)
def test_what_stands_in_the_resume_is_not_asked_about(text: str) -> None:
    assert found(text, None, "") != []
    assert found(text) == []


def test_what_stands_nowhere_is_asked_about_all_the_same() -> None:
    assert found("I used Salesforce every day.") == [("unverified", "Salesforce")]


@pytest.mark.parametrize(
    ("text", "span", "line"),
    [
        ("At Weber I lead a team of 31.", "31", "Lead a team of 26"),
        ("I lead a team of thirty at Weber Logistik.", "thirty", "Lead a team of 26"),
        ("I planned fifteen drivers on two routes.", "fifteen", "twelve drivers"),
        ("At Marelli I planned 15 drivers.", "15", "twelve drivers"),
        ("We cut overtime by 45% within a year, and I counted it.", "45%", "33%"),
        ("I worked at Weber for nine years.", "nine", "03/2019 – present"),
        ("I worked at Marelli for eight years.", "eight", "2014 – 2019"),
        ("I joined Weber in 2018.", "2018", "03/2019 – present"),
        ("I left Marelli in 2020.", "2020", "2014 – 2019"),
        ("I was operations director at Weber.", "operations director", "Operations Supervisor"),
        ("I was a manager at Marelli.", "manager", "Dispatcher"),
    ],
)
def test_what_clashes_with_it_is_dishonest_at_its_exact_place(text: str, span: str, line: str) -> None:
    (finding,) = findings(text)
    assert (finding.check, finding.flag, text[finding.start : finding.end]) == (
        "clashes_with_resume",
        "dishonest",
        span,
    )
    assert line in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "I trained three people at Weber.",
        "You asked me how I would lead a team of fifty.",
        "At Weber I had two years on the night shift.",
        "I worked at Marelli for four years.",
        "In 2018 I visited Weber for the first time.",
        "I was a driver before that.",
        "Could we speak for ten minutes at 10:30?",
        "Your team of forty would be new to me.",
        "I was the supervisor at Weber.",
        "At Weber I began in March 2019.",
        "In two weeks I moved three drivers at Weber.",
    ],
)
def test_what_may_be_true_beside_it_is_no_clash(text: str) -> None:
    assert [c for c, _ in found(text) if c in ("clashes_with_resume", "stretched_beside_resume")] == []


def test_two_numbers_for_one_thing_make_no_clash() -> None:
    both = "Work\nSupervisor, Weber Ltd  2019 – 2023\n- Led a team of 26, at first a team of 12\n"
    assert found("I led a team of 12 at Weber.", None, both) == []
    assert found("I led a team of 26 at Weber.", None, both) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("I led the yearly safety audit.", ["led"]),
        ("I was head dispatcher at Marelli.", ["head dispatcher"]),
        ("I helped with the yearly safety audit.", []),
        ("I led a team of 26.", []),
        ("I planned the yearly safety audit.", []),
    ],
)
def test_a_bigger_word_than_theirs_is_a_warning(text: str, spans: list[str]) -> None:
    assert found(text) == [("stretched_beside_resume", span) for span in spans]
    assert all(f.level is Level.WARNING for f in findings(text))


def test_what_only_the_case_holds_they_have_not_seen() -> None:
    told = case(not_heard=("I trained 40 people at the depot",))
    (finding,) = findings("I trained 40 people at the depot.", told)
    assert (finding.check, finding.level, finding.flag) == ("not_in_their_resume", Level.ADVICE, "")
    assert "They have not seen “40”" in finding.message
    assert "your case" in finding.message


def test_what_only_another_version_holds_they_have_not_seen_either() -> None:
    text = "I trained 40 people at the Potsdam depot."
    assert [c for c, _ in found(text)] == ["unverified"]
    (finding,) = findings(text, None, OTHER + "x", OTHER) or findings(text, case(), "Work\nnothing yet\n", OTHER)
    assert "other-1.txt" in finding.message
    assert finding.check == "not_in_their_resume"


def test_it_names_two_new_facts_at_the_most() -> None:
    told = case(not_heard=("I trained 40 people, served 55 clients and opened 7 stores",))
    new = found("I trained 40 people. I served 55 clients. I opened 7 stores.", told)
    assert new == [("not_in_their_resume", "40"), ("not_in_their_resume", "55")]


def test_what_clashes_with_the_case_clashes_whatever_a_resume_says() -> None:
    told = case(not_heard=("I led a team of twelve for years",))
    assert ("clashes", "26") in found("I led a team of 26 for years.", told)


def test_what_a_resume_says_asks_for_no_patience() -> None:
    assert "hounds" not in [f.check for f in findings("Thank you.", None, "Experience\nplease wait, do not call me\n")]
