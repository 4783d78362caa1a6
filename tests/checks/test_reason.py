"""A reason that speaks against the job: said where the job needs just that, and nowhere else (S2-24, D13)."""

from dataclasses import replace

import pytest
from evals.letters import FOLDER, judge, messages_in

from ringback.model.case import Case, Opportunity
from ringback.model.check import Level
from ringback.model.values import DraftChannel, Purpose
from tests.checks.builders import CASE, CHECKER, checked, findings, found

OPENER, SPOKEN = Purpose.NEXT_STAGE_OPENER, DraftChannel.SPOKEN_OPENER
REASONS = {
    "weak_on_the_phone": (
        "I get nervous on the phone.",
        "To be open, I'm just not very good on the phone.",
        "I have had little practice with phone interviews.",
        "I come over better in person than on the phone.",
        "Phone calls make me anxious.",
        "I have never been comfortable on the telephone.",
        "Honestly I hate the phone.",
    ),
    "weak_before_people": (
        "I get very nervous in front of groups.",
        "Public speaking is not my thing.",
        "I am better one to one.",
        "I have never been good at speaking to a whole panel.",
    ),
    "weak_under_pressure": (
        "I freeze under pressure.",
        "I am not good when I am put on the spot.",
        "I need time to think before I answer.",
        "I get flustered under pressure.",
    ),
    "weak_with_strangers": (
        "I am shy with people I don't know.",
        "I'm an introvert.",
        "I have never been comfortable around strangers.",
    ),
    "weak_with_figures": ("I am bad with numbers.", "I'm not a numbers person.", "I was never strong at mental arithmetic."),
    "weak_in_writing": ("I'm careless with spelling.", "My grammar has never been great.", "I come across better than on paper."),
}  # fmt: skip
JOBS = {
    "weak_on_the_phone": (
        "call handler",
        "Receptionist",
        "customer service adviser",
        "telesales executive",
        "999 dispatcher",
    ),
    "weak_before_people": ("primary teacher", "museum tour guide", "sales trainer", "workshop facilitator"),
    "weak_under_pressure": ("paramedic", "emergency nurse", "sous chef", "air traffic controller"),
    "weak_with_strangers": ("waitress", "hotel receptionist", "shop assistant", "street fundraiser"),
    "weak_with_figures": ("payroll clerk", "bank teller", "financial analyst", "bookkeeper"),
    "weak_in_writing": ("copywriter", "news editor", "legal secretary", "communications officer"),
}
ELSEWHERE = "boat builder"


def for_job(role: str, *needs: str) -> Case:
    return replace(CASE, opportunity=Opportunity("Prairie Home Insurance", role, needs))


SPEAKS = [(name, reason, job) for name, said in REASONS.items() for reason in said for job in JOBS[name]]


@pytest.mark.parametrize(("name", "reason", "job"), SPEAKS)
def test_it_warns_where_the_job_needs_just_that(name: str, reason: str, job: str) -> None:
    (finding,) = findings(
        f"My answer was poor. {reason} That is on me.", name, for_job(job), purpose=OPENER, channel=SPOKEN
    )
    assert finding.level is Level.WARNING
    assert {"S2-24", "D13"} <= set(finding.rules)
    assert any(word in finding.message for word in job.split())


@pytest.mark.parametrize(("name", "reason"), [(name, reason) for name, said in REASONS.items() for reason in said])
def test_it_lets_the_same_reason_pass_for_another_job(name: str, reason: str) -> None:
    assert found(f"My answer was poor. {reason} That is on me.", name, for_job(ELSEWHERE, "welding", "oak")) == []


@pytest.mark.parametrize(
    ("name", "reason", "job"),
    [
        ("weak_on_the_phone", "The line on the phone was bad.", "call handler"),
        ("weak_on_the_phone", "I gave a poor answer on the phone yesterday.", "call handler"),
        (
            "weak_on_the_phone",
            "I used to be nervous on the phone; ten years at a switchboard ended that.",
            "call handler",
        ),
        ("weak_on_the_phone", "It was good to speak with you on the phone.", "call handler"),
        ("weak_on_the_phone", "Your colleague is never on the phone before nine.", "call handler"),
        ("weak_before_people", "You stood in front of the room.", "teacher"),
        ("weak_before_people", "I taught in front of groups for nine years.", "teacher"),
        ("weak_under_pressure", "The pressure in the line was not good.", "paramedic"),
        ("weak_under_pressure", "I gave you the wrong pressure.", "paramedic"),
        ("weak_with_strangers", "I was quiet when you asked about your guests.", "waitress"),
        ("weak_with_figures", "The figure that I gave you was wrong.", "payroll clerk"),
        ("weak_in_writing", "I enclose it in writing.", "editor"),
    ],
)
def test_it_is_silent_at_what_only_sounds_like_it(name: str, reason: str, job: str) -> None:
    assert found(f"My answer was poor. {reason} That is on me.", name, for_job(job)) == []


def test_it_finds_what_the_job_asks_for_in_its_requirements_too() -> None:
    text = "My answer was poor, and I own that. I get nervous on the phone."
    assert found(text, "weak_on_the_phone", for_job("clerk", "files", "answer the phone for two partners"))
    assert found(text, "weak_on_the_phone", for_job("clerk", "files")) == []


def test_the_story_told_of_a_phone_call_makes_no_phone_job_of_it() -> None:
    told = replace(
        for_job(ELSEWHERE), debrief=replace(CASE.debrief, text="The receptionist put me on the phone to him.")
    )
    assert found("I get nervous on the phone.", "weak_on_the_phone", told) == []


def test_it_never_stands_in_the_way() -> None:
    text = "My answer on refunds was wrong, and that was my fault: I have little practice with phone interviews. It is 14 days."
    with_it, without = checked(text, for_job("call handler")), checked(text, for_job(ELSEWHERE))
    assert with_it.ready == without.ready
    assert with_it.flags == without.flags


def test_it_holds_its_tongue_on_messages_that_careful_readers_called_ready() -> None:
    own = [m for m in messages_in(FOLDER / "letters.yaml") if not m.kept_aside]
    good = [m for m in (*own, *messages_in(FOLDER / "letters_a.yaml")) if m.ready]
    assert len(good) > 50
    assert [(m.id, f.check) for m in good for f in judge(m, CHECKER).findings if f.check in REASONS] == []
