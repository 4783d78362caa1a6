"""Two lines in time, check-in by phone, visit, two columns, sheet of ideas; and each doubt answered in a second chance."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from ringback import api
from ringback.letters.address import as_addressed
from ringback.letters.compose import SHAPES
from ringback.letters.kinds import asked_slots, cause_slots
from ringback.letters.marks import Weighed
from ringback.model.assessment import Impression
from ringback.model.case import Case, Commitment, Evidence, Moment, Travel
from ringback.model.draft import Draft
from ringback.model.values import DraftChannel, Purpose, Severity, Side, Tone, Tri, TripMove

from .builders import BETTER, DEBRIEF, MOMENT, OPPORTUNITY, called, draft, email, full_case, moves, said, telling

ROOT = Path(__file__).parents[2]
FILES = [*sorted((ROOT / "tests/checks/cases").glob("*.yaml")), *sorted((ROOT / "training/cases").glob("*.yaml"))]
NEW = [
    *((Purpose.ON_TIME_REPLY, c) for c in (DraftChannel.EMAIL, DraftChannel.CALL_SCRIPT, DraftChannel.VOICEMAIL)),
    *((Purpose.CHECK_IN, c) for c in (DraftChannel.EMAIL, DraftChannel.CALL_SCRIPT)),
    *((Purpose.VISIT_OFFER, c) for c in (DraftChannel.EMAIL, DraftChannel.LETTER)),
    (Purpose.VISIT_CALL, DraftChannel.CALL_SCRIPT),
    *((Purpose.TWO_COLUMN, c) for c in (DraftChannel.EMAIL, DraftChannel.LETTER)),
    (Purpose.IDEAS_SHEET, DraftChannel.LETTER),
]
IDEA = "Ring every customer one day after the first order and note what they missed."
SKILL = Impression("They may doubt that you know this part of the work.", (), "", (), "", "one piece of work")


def with_all_facts(path: Path) -> Case:
    """A full case with what the new drafts ask for beside it: dates ahead, evidence, an idea; a promise still in time."""
    case = api.read_case(path.read_text("utf-8"), path.name)
    assert case.now is not None
    today, wanted = case.now.date(), case.opportunity.requirements
    days = (today + timedelta(7), today + timedelta(9))
    shown = [Evidence(need, case.debrief.not_heard[n % len(case.debrief.not_heard)]) for n, need in enumerate(wanted)]
    return replace(
        case,
        opportunity=replace(case.opportunity, travel=Travel(4, visit_days=days)),
        debrief=replace(case.debrief, evidence=tuple(shown), ideas=(IDEA,)),
    )


def in_time(case: Case) -> Case:
    """The same case with every promise of the person still ahead."""
    assert case.now is not None
    due = case.now.date() + timedelta(2)
    return replace(case, commitments=tuple(replace(c, due=due) for c in case.commitments if c.by is Side.ME))


def text_of(found: Draft) -> str:
    return f"Subject: {found.subject}\n\n{found.body}" if found.subject else found.body


def on_time(*promises: Commitment, tone: Tone = Tone.PLAIN) -> Draft:
    return draft(Purpose.ON_TIME_REPLY, DraftChannel.EMAIL, full_case(commitments=promises), tone)


def visit(move: TripMove | None, travel: Travel | None = OPPORTUNITY.travel) -> Draft:
    case = full_case(opportunity=replace(OPPORTUNITY, travel=travel))
    return draft(Purpose.VISIT_OFFER, DraftChannel.EMAIL, case, weighed=Weighed(move))


def columns(*needs: str, evidence: tuple[Evidence, ...] = (), not_heard: tuple[str, ...] = ()) -> Draft:
    debrief = replace(DEBRIEF, evidence=evidence, not_heard=not_heard)
    case = full_case(debrief=debrief, opportunity=replace(OPPORTUNITY, requirements=needs))
    return draft(Purpose.TWO_COLUMN, DraftChannel.LETTER, case)


def ideas(*told: str, tone: Tone = Tone.PLAIN) -> Draft:
    return draft(Purpose.IDEAS_SHEET, DraftChannel.LETTER, telling(ideas=told), tone)


def test_there_are_cases_to_check_against() -> None:
    assert len(FILES) >= 40
    assert set(NEW) <= set(SHAPES)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_new_draft_passes_our_own_checks_as_ready(path: Path) -> None:
    late = with_all_facts(path)
    tone = list(Tone)[int(path.stem[1:]) % 3]
    for purpose, channel in NEW:
        for case in (late, in_time(late)) if purpose is Purpose.ON_TIME_REPLY else (late,):
            found = draft(purpose, channel, case, tone)
            checked = api.check(text_of(found), purpose, channel, case)
            assert found.ready, (purpose, channel, found.missing)
            assert checked.ready, (purpose, channel, tone, checked.flags, checked.posture, found.body)


@pytest.mark.parametrize("tone", list(Tone))
def test_the_on_time_reply_is_two_lines(tone: Tone) -> None:
    found = on_time(Commitment("send the references", Side.ME, date(2026, 11, 20)), tone=tone)
    assert moves(found) == ["salutation", "on_time", "follows", "sign_off", "signature"]
    assert "send the references by Friday 20 November" in said(found, "on_time")
    assert "sorry" not in found.body


def test_a_reply_that_is_late_says_so_and_owns_it() -> None:
    found = on_time(Commitment("send the references", Side.ME, date(2026, 11, 16)))
    assert "I am late with it, and I am sorry" in said(found, "on_time")
    assert "my doing" in said(found, "follows")
    assert "in time" not in found.body


def test_a_reply_about_something_done_says_that() -> None:
    found = on_time(Commitment("send the references", Side.ME, date(2026, 11, 16), Tri.YES))
    assert "and it is done." in said(found, "on_time")


def test_a_reply_needs_a_promise() -> None:
    assert [m.slot for m in on_time().missing] == ["commitments[0].what"]


def test_a_check_in_by_phone_asks_one_thing() -> None:
    found = draft(Purpose.CHECK_IN, DraftChannel.CALL_SCRIPT, full_case())
    assert found.body.count("?") == 1
    assert "writing" not in found.body


@pytest.mark.parametrize("move", [TripMove.OFFER, TripMove.ASK_ONCE])
def test_a_visit_is_offered_with_two_days_and_by_agreement_only(move: TripMove) -> None:
    found = visit(move)
    assert found.ready
    assert "Tuesday 1 December or Thursday 3 December" in said(found, "offer_visit")
    assert "agreed" in said(found, "by_agreement")


@pytest.mark.parametrize("move", [TripMove.HOLD, TripMove.STAY, None])
def test_no_visit_is_offered_before_there_is_a_sign(move: TripMove | None) -> None:
    assert [m.slot for m in visit(move).missing] == ["debrief.text"]


@pytest.mark.parametrize(
    "travel", [None, Travel(5), Travel(5, visit_days=(date(2026, 12, 1),)),
               Travel(5, visit_days=(date(2026, 11, 2), date(2026, 12, 1))), Travel(5, visit_days=(date(2026, 12, 1),) * 2)]
)  # fmt: skip
def test_two_days_to_come_are_asked_for(travel: Travel | None) -> None:
    found = visit(TripMove.OFFER, travel)
    assert [m.slot for m in found.missing] == ["opportunity.travel.visit_days"]
    assert "offer_visit" not in moves(found)


def test_the_visit_call_has_a_turn_for_each_way_of_taking_it() -> None:
    found = draft(Purpose.VISIT_CALL, DraftChannel.CALL_SCRIPT, full_case())
    turns = {b.name: " ".join(s.text for s in b.sentences) for b in found.branches}
    assert list(turns) == ["answer", "warm", "neutral", "hollow", "gatekeeper"]
    assert "Tuesday 1 December or Thursday 3 December" in turns["warm"]
    assert "?" not in turns["neutral"] + turns["hollow"]
    assert "interest" in moves(found)
    assert all(b.heading for b in found.branches)


def test_nobody_calls_about_a_visit_again_after_a_hollow_answer() -> None:
    found = draft(Purpose.VISIT_CALL, DraftChannel.CALL_SCRIPT, full_case(), weighed=Weighed(TripMove.STAY))
    assert [m.slot for m in found.missing] == ["debrief.text"]


def test_the_decision_about_the_journey_reaches_the_draft() -> None:
    text = (ROOT / "examples/museum-six-hours-away.yaml").read_text("utf-8")
    case = api.read_case(text)
    assert case.now is not None
    held = api.draft(Purpose.VISIT_OFFER, DraftChannel.EMAIL, Tone.PLAIN, case, case.now)
    assert "debrief.text" in [m.slot for m in held.missing]


def test_every_row_has_both_cells_and_stands_in_the_plain_text_too() -> None:
    found = columns("tour planning", "English", evidence=(Evidence("tour planning", "forty tours a day"),))
    assert [(r.left, r.right) for r in found.rows] == [("Tour planning", "forty tours a day")]
    assert found.rows[0].facts == ("opportunity.requirements[0]", "debrief.evidence[0].shown")
    assert "\n\nTour planning: forty tours a day.\n\n" in found.body
    assert [(m.slot, m.ask) for m in found.missing] == [
        ("debrief.evidence[1]", "What have you done that answers this need: English?")
    ]


def test_a_strength_that_speaks_of_a_need_stands_beside_it_and_only_once() -> None:
    found = columns("training apprentices", "training drivers", not_heard=("I have trained five apprentices",))
    assert [r.right for r in found.rows] == ["I have trained five apprentices"]
    assert [m.slot for m in found.missing] == ["debrief.evidence[0]"]


def test_empty_cells_are_asked_for_one_by_one() -> None:
    assert [m.slot for m in columns("tours", "English").missing] == ["debrief.evidence[0]", "debrief.evidence[1]"]
    assert [m.slot for m in columns().missing] == ["opportunity.requirements"]


def test_other_drafts_have_no_rows() -> None:
    assert email(full_case()).rows == ()


@pytest.mark.parametrize("tone", list(Tone))
def test_the_ideas_sheet_has_both_names_in_its_title_and_every_idea(tone: Tone) -> None:
    found = ideas("one number for late customers", IDEA, tone=tone)
    assert "Katrin Osterloh" in said(found, "title")
    assert "Nordkamm Spedition" in said(found, "title")
    assert found.paragraphs[2][0].text == "1. One number for late customers"
    assert found.paragraphs[3][0].text == f"2. {IDEA}"


def test_an_idea_is_asked_for_as_a_fact() -> None:
    assert [m.slot for m in ideas().missing] == ["debrief.ideas[0]"]


def test_ideas_stay_out_of_every_letter() -> None:
    letters = [draft(p, c, telling(ideas=(IDEA,))) for p, c in SHAPES if p is not Purpose.IDEAS_SHEET]
    assert all(IDEA not in found.body for found in letters)


def test_a_doubt_without_a_fact_is_asked_about_in_a_second_chance() -> None:
    found = draft(Purpose.SECOND_CHANCE, DraftChannel.LETTER, full_case(), weighed=Weighed(None, (SKILL, SKILL)))
    assert [m.slot for m in found.missing] == ["debrief.not_heard[2]", "debrief.not_heard[3]"]
    assert found.missing[0].ask.startswith(SKILL.impression)
    assert "one piece of work" in found.missing[0].ask


def test_a_fact_that_answers_a_doubt_is_said_even_where_room_is_short() -> None:
    doubt = replace(SKILL, answer="a forklift licence", answer_key="debrief.not_heard[1]")
    long = replace(DEBRIEF, not_heard=("six years " + "of careful dispatch " * 12, "a forklift licence"))
    for weighed, there in ((Weighed(None, (doubt,)), True), (Weighed(), False)):
        found = draft(Purpose.SECOND_CHANCE, DraftChannel.EMAIL, full_case(debrief=long), weighed=weighed)
        assert ("a forklift licence" in found.body) is there


def test_a_doubt_may_be_answered_by_another_question() -> None:
    doubt = replace(SKILL, answer="I count twice and sign.", answer_key="debrief.moments[1].better_answer")
    case = full_case([MOMENT, Moment(asked="the stock question", better_answer="I count twice and sign.")])
    found = draft(Purpose.SECOND_CHANCE, DraftChannel.EMAIL, case, weighed=Weighed(None, (doubt,)))
    assert said(found, "answer_doubt") == "On the stock question, I would say this today: I count twice and sign."
    assert BETTER in said(found, "repair")


def test_a_light_case_answers_no_doubt() -> None:
    found = draft(
        Purpose.SECOND_CHANCE, DraftChannel.EMAIL, full_case(), severity=Severity.MINOR, weighed=Weighed(None, (SKILL,))
    )
    assert found.ready


def test_after_something_serious_the_letter_needs_one_thing_they_did_not_hear() -> None:
    case = telling(not_heard=())
    assert [m.slot for m in email(case).missing] == ["debrief.not_heard[0]"]
    assert draft(Purpose.SECOND_CHANCE, DraftChannel.EMAIL, case, severity=Severity.MINOR).ready


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Mr Aldous Pike", "Mr Pike"),
        ("Dr. Jan van der Berg", "Dr. van der Berg"),
        ("Prof. Dr. Anna Müller-Lund", "Prof. Dr. Müller-Lund"),
        ("Aldous", "Aldous"),
        ("Anna Nowak", "Anna Nowak"),
        ("Ms Anna", "Ms Anna"),
        ("Ms Nguyen Lan", "Ms Nguyen Lan"),
        ("Ms María López García", "Ms María López García"),
        ("Mr Aldous Jr", "Mr Aldous Jr"),
        ("Mr and Mrs Pike", "Mr and Mrs Pike"),
        ("", ""),
    ],
)
def test_title_and_surname_where_both_are_sure(name: str, spoken: str) -> None:
    assert as_addressed(name) == spoken


def test_a_letter_greets_by_title_and_surname() -> None:
    assert email(called("Mr Aldous Pike")).body.startswith("Hello Mr Pike,\n")


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ("hay that had to come in before the rain", "cause_thing"),
        ("hay we had to bring in", "cause_thing"),
        ("a delivery I had forgotten", "cause_thing"),
        ("the hay had to come in", "cause_clause"),
        ("my boss and I had a row", "cause_clause"),
    ],
)
def test_a_verb_that_only_tells_more_of_a_thing_makes_no_clause(told: str, form: str) -> None:
    assert list(cause_slots(told)) == [form]


def test_a_question_that_ends_in_a_verb_is_quoted() -> None:
    assert asked_slots("what the count was") == {"asked_quote": "what the count was"}
    assert "count was was" not in email(full_case([replace(MOMENT, asked="what the count was")])).body
