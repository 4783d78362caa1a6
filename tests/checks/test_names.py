"""Names, forms of address and pronouns against the case."""

from dataclasses import replace

import pytest

from ringback.model.case import Contact, Debrief, Opportunity
from tests.checks.builders import CASE, case, checked, found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Dear Ms Horwath,", "Ms Horwath"),
        ("Dear Mr Horvath,", "Mr Horvath"),
        ("Dear Herr Horvath,", "Herr Horvath"),
        ("Dear Helen Horvath,", "Helen Horvath"),
        ("Dear Ms Keller,", "Ms Keller"),
        ("Hi Tom,", "Tom"),
        ("Dear Brightside Team,", "Brightside Team"),
        ("Hello Elain, it is me.", "Elain"),
        ("Thank you for the call. Mr Pike asked me about claims.", "Mr Pike"),
        ("I would love the job at Brightside Mutual.", "Brightside Mutual"),
        ("I would love the job at Prarie Home Insurance.", "Prarie"),
        ("I would love the job at Prairie Home Insurrance.", "Insurrance"),
        ("I keep my interest in Brightside Mutual.", "Brightside Mutual"),
        ("Subject: Interview at Brightside Mutual\n\nI was wrong.", "Brightside Mutual"),
    ],
)
def test_a_wrong_or_misspelt_name_stands_in_the_way(text: str, wrong: str) -> None:
    result = checked(text)
    assert [text[f.start : f.end] for f in result.findings if f.check == "wrong_name"] == [wrong]
    assert not result.ready


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Horvath,",
        "Dear Ms. Horvath,",
        "Dear Elaine,",
        "Hi Elaine Horvath,",
        "Hi E. Horvath,",
        "Dear Mrs Horvath,",
        "DEAR MS HORVATH,",
        "Dear Madam,",
        "Dear Madame Horvath,",
        "Dear Mme Horvath,",
        "Dear Sir or Madam,",
        "Respected Madam,",
        "Dear Hiring Manager,",
        "Dear Hiring Team,",
        "Dear Prairie Home Team,",
        "Hi There,",
        "Good morning Ms Horvath,",
        "Hello Dr Horvath,",
        "I would love the job at Prairie Home.",
        "Could I come to your office on a Monday in May?",
        "I would love the job at Prairie Home Insurance's office.",
        "I am interested in Logistics and want to work with Excel.",
        "My name is Jonas Brandt. Kind regards, Jonas Brandt",
        "Hello, this is Mr Brandt.",
        "I look forward to joining the Claims Team.",
        "Insurance is what I know. Prairies are wide.",
    ],
)
def test_a_right_name_or_none_is_fine(text: str) -> None:
    assert found(text, "wrong_name") == []


def test_somebody_of_ones_own_is_asked_about_and_stands_in_nobodys_way() -> None:
    text = "My former manager Mr Lindqvist saw it."
    assert found(text, "wrong_name") == []
    assert found(text, "unverified") == ["Mr Lindqvist"]


def test_a_former_employer_is_asked_about() -> None:
    text = "I would love the job at Prairie Home. I was on the team at Lindqvist Freight for long."
    assert found(text, "wrong_name") == []
    assert found(text, "unverified") == ["Lindqvist Freight"]


@pytest.mark.parametrize(
    "name", ["Frau Müller", "Łukasz Żak", "José Núñez", "Ms O'Brien-Smith", "Dr प्रिया", "田中さん", "Ünal Ğünes"]
)
def test_accents_apostrophes_and_other_scripts_are_names_like_all_others(name: str) -> None:
    theirs = case(contacts=(Contact(name),), interview=replace(CASE.interview, with_=()))
    assert found(f"Dear {name},\nI was wrong.", "wrong_name", theirs) == []
    assert found("Dear Ms Winterbottom,\nI was wrong.", "wrong_name", theirs) == ["Ms Winterbottom"]


@pytest.mark.parametrize(
    ("known", "said"),
    [("Frau Müller", "Frau Muller"), ("Frau Mu\u0308ller", "Frau Müller"), ("José Núñez", "Jose Nunez")],
)
def test_a_name_typed_without_its_accents_is_no_wrong_name(known: str, said: str) -> None:
    theirs = case(contacts=(Contact(known),), interview=replace(CASE.interview, with_=()))
    assert found(f"Dear {said},\nI was wrong.", "wrong_name", theirs) == []


def test_without_people_or_employer_in_the_case_no_name_is_wrong() -> None:
    bare = case(contacts=(), interview=replace(CASE.interview, with_=()), opportunity=Opportunity())
    assert found("Dear Ms Keller, I want the job at Brightside Mutual.", "wrong_name", bare) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("When Ms Horvath rang, he asked about claims.", ["he"]),
        ("I spoke to Elaine Horvath. I told him about claims.", ["him"]),
        ("When Ms Horvath rang, she asked about claims.", []),
        ("Ms Horvath asked about my boss, and he had taught me.", []),
        ("My driver rang; he was late.", []),
        ("I thank you. He said so.", []),
    ],
)
def test_a_pronoun_that_does_not_fit_the_person_is_a_warning(text: str, wrong: list[str]) -> None:
    assert found(text, "wrong_pronoun") == wrong
    assert all(str(f.level) == "warning" for f in checked(text).findings if f.check == "wrong_pronoun")


@pytest.mark.parametrize(
    ("name", "told", "text", "wrong"),
    [
        ("Alex Kim (she/her)", "", "Alex Kim asked, and he wrote it down.", ["he"]),
        ("Alex Kim", "She rang me. Her voice was calm.", "Alex Kim asked, and he wrote it down.", ["he"]),
        ("Alex Kim", "She rang me. He was quiet.", "Alex Kim asked, and he wrote it down.", []),
        ("Alex Kim", "They rang me.", "Alex Kim asked, and he wrote it down.", []),
    ],
)
def test_a_pronoun_is_held_against_what_the_case_says_and_nothing_else(
    name: str, told: str, text: str, wrong: list[str]
) -> None:
    theirs = case(contacts=(Contact(name),), interview=replace(CASE.interview, with_=()), debrief=Debrief(text=told))
    assert found(text, "wrong_pronoun", theirs) == wrong


def test_a_form_of_address_is_held_against_the_pronouns_of_the_case() -> None:
    theirs = case(
        contacts=(Contact("Alex Kim"),), interview=replace(CASE.interview, with_=()), debrief=Debrief(text="She rang.")
    )
    assert found("Dear Mr Kim,", "wrong_name", theirs) == ["Mr Kim"]
    assert found("Dear Ms Kim,", "wrong_name", theirs) == []
