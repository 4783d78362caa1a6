"""Length, contacts, gaps and phrases: what each shape points at, and where it holds its tongue."""

from dataclasses import replace

import pytest

from ringback.model.check import Level, Posture
from ringback.model.values import DraftChannel, Purpose, Tri
from tests.checks.builders import CASE, CHECKER, case, checked, findings, found, unanswered

GOOD = (
    "Dear Ms Horvath, my answer about overtime was wrong, and that was my own fault: I had not prepared it. I moved two shift "
    "starts and cut overtime by 45%. I would very much like to work at Prairie Home. Could we speak for ten minutes this week?"
)


@pytest.mark.parametrize("channel", list(DraftChannel))
def test_the_most_words_of_a_form_are_fine_and_one_more_is_not(channel: DraftChannel) -> None:
    most = CHECKER.defaults.words_most(channel)
    assert found("word " * most, "too_long", None, channel=channel) == []
    (finding,) = findings("word " * (most + 1), "too_long", None, channel=channel)
    assert finding.flag == "too_long"
    assert str(most) in finding.message
    assert str(most + 1) in finding.message


def test_neither_subject_nor_quoted_text_nor_signature_counts() -> None:
    words = "word " * 200
    assert found(f"Subject: a b c\n\n{words}\n> more of theirs\n-- \nTom Reed", "too_long", None) == []


def test_a_long_subject_is_only_advice_and_is_pointed_at() -> None:
    subject = "Subject and more about the question you asked me on Tuesday"
    text = f"Subject: {subject}\n\nI was wrong."
    (finding,) = findings(text, "subject_too_long", None)
    assert finding.level is Level.ADVICE
    assert text[finding.start : finding.end] == subject
    assert found("Subject: one two three four five six seven eight\n\nI was wrong.", "subject_too_long", None) == []


@pytest.mark.parametrize(
    ("channel", "seconds"),
    [("email", None), ("letter", None), ("voicemail", 30), ("call_script", 30), ("spoken_opener", 30)],
)
def test_only_what_is_spoken_takes_seconds(channel: str, seconds: int | None) -> None:
    assert checked("word " * 75, None, channel=DraftChannel(channel)).speaking_seconds == seconds


@pytest.mark.parametrize(("before", "many"), [(0, False), (1, False), (2, True), (5, True)])
def test_the_third_contact_without_an_answer_is_one_too_many(before: int, many: bool) -> None:
    result = checked(GOOD, case(outreach=unanswered(before)))
    assert ("hounds" in result.flags) is many
    assert not (many and result.ready)


def test_contacts_that_were_answered_do_not_count() -> None:
    assert "hounds" not in checked(GOOD, case(outreach=unanswered(4, Tri.YES))).flags


@pytest.mark.parametrize(
    ("instruction", "many"),
    [
        ("Please wait for our letter", True),
        ("please do not call us before Friday", True),
        ("no further e-mails, please", True),
        ("candidates were asked to wait", True),
        ("please write to me", False),
        ("we look forward to your answer", False),
    ],
)
def test_whom_they_asked_to_wait_does_not_write(instruction: str, many: bool) -> None:
    told = case(contacts=(replace(CASE.contacts[0], instruction=instruction),))
    assert ("hounds" in checked(GOOD, told).flags) is many


@pytest.mark.parametrize(
    "gap",
    ["[Name]", "[your name]", "[Hiring Manager]", "[insert date]", "[company name]", "[...]", "{{name}}", "{name}", "<date>",
     "<your name>", "XXX", "xxxx", "____", "TBD", "[Employer's name]"],
)  # fmt: skip
def test_an_open_gap_stands_in_the_way(gap: str) -> None:
    result = checked(f"Dear Ms Horvath, I was wrong on {gap} and I know it.", None)
    (finding,) = [f for f in result.findings if f.check == "placeholder"]
    assert finding.level is Level.ERROR
    assert gap in finding.message
    assert not result.ready


@pytest.mark.parametrize(
    "text",
    ["I said “recieve” [sic] then.", "Monday [the second one] was fine.", "I sized an XXL frame.", "5 < 6 and 7 > 6.",
     "Reach me at <tom@post.example>.", "It cost [in euros] nine.", "See you xxx", "A_B is a name.", "f(x) [1] is cited."],
)  # fmt: skip
def test_real_brackets_are_no_gaps(text: str) -> None:
    assert found(text, "placeholder", None) == []


def test_a_gap_in_somebody_elses_words_is_not_mine() -> None:
    assert found("I was wrong.\n> Dear [Name],\n-- \n[Name]", "placeholder", None) == []


@pytest.mark.parametrize(
    ("check", "level", "speaks", "silent"),
    [
        ("guarantee", Level.WARNING, "I guarantee you the best results.", "I can't guarantee it, but I will try."),
        ("asks_which_resume", Level.ERROR, "Which résumé do you have in front of you?", "My résumé lists the licence."),
        (
            "job_question_as_company_question",
            Level.WARNING,
            "How many days of holiday are there?",
            "What do your customers ask for?",
        ),
        (
            "unannounced_visit",
            Level.ERROR,
            "I will drop by on Tuesday.",
            "Could I come by on Tuesday, if it suits you?",
        ),
        (
            "unannounced_visit",
            Level.ERROR,
            "I'll wait at reception tomorrow.",
            "As we agreed, I will come in on Tuesday.",
        ),
    ],
)
def test_it_speaks_of_one_and_is_silent_on_the_other(check: str, level: Level, speaks: str, silent: str) -> None:
    (finding,) = findings(speaks, check, None)
    assert finding.level is level
    assert found(silent, check, None) == []


def test_only_an_error_stands_in_the_way() -> None:
    plain = checked(GOOD)
    assert plain.ready, [f.message for f in plain.findings]
    asked = checked(GOOD + " I used Salesforce for it, on 7 shifts.")
    assert [f.level for f in asked.findings if f.check == "unverified"]
    assert asked.ready
    warned = checked(GOOD + " I led the audit last spring.")
    assert [f.level for f in warned.findings if f.check == "stretched"] == [Level.WARNING]
    assert warned.ready
    wrong = checked(GOOD.replace("Horvath", "Keller"))
    assert wrong.posture is Posture.OWNS
    assert not wrong.ready


def test_the_four_goals_point_at_the_sentences_that_meet_them() -> None:
    goals = checked(GOOD).goals
    for goal, words in (("admits", "fault"), ("interest", "like to work"), ("asks", "Could we")):
        span = getattr(goals, goal)
        assert span is not None
        assert words in GOOD[span[0] : span[1]]
    assert checked("Thank you.", None).goals.asks is None


def test_a_check_with_purposes_is_silent_elsewhere() -> None:
    text = "I told you the wrong limit on Tuesday, and that was my own doing. I like what your workshop builds. Kind regards, Tom"
    assert "no_ask" not in checked(text, None, Purpose.THANK_YOU).flags
    assert "no_ask" not in checked(text, None, Purpose.MISSED_COMMITMENT).flags
