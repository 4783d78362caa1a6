"""Rules of the register that no other test holds: what is concluded, asked, planned and said about a case."""

from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given

from ringback import api
from ringback.advice.assess import Judgement, disagreements_of
from ringback.advice.choose import alternatives
from ringback.advice.conditions import all_hold
from ringback.advice.facts import Facts
from ringback.advice.impressions import impressions_of
from ringback.advice.judge import reasons_for
from ringback.cli.main import main
from ringback.model.assessment import Impression
from ringback.model.reading import HeardMoment, HeardSignal, Reading, Span, Tendency, Weight
from ringback.model.values import DraftChannel, Frequency, Play, Purpose, Recoverable, Severity
from tests.advice.facts_builder import BAD, CALLABLE, FRESH, advice, any_facts, facts, first_move, judgement, play_for
from tests.builders import CALM, NOW, told
from tests.library.test_texts import TEXTS

EXAMPLES = Path(__file__).parents[2] / "examples"
ASKING = (Purpose.SECOND_CHANCE, Purpose.MISSED_COMMITMENT, Purpose.NEXT_STAGE_OPENER)
SHAMING = ("shame", "stupid", "pathetic", "hopeless", "disgrace", "idiot", "embarrassing", "your fault")


@cache
def museum() -> Judgement:
    """What is concluded about the museum, six hours away."""
    case = api.read_case((EXAMPLES / "museum-six-hours-away.yaml").read_text("utf-8"))
    assert case.now is not None
    return api.assess(case, case.now)


def said_about(table: Facts) -> list[str]:
    """The reasons for and against, as sentences."""
    return [r.text for r in reasons_for(table, advice())]


def left_by(*kinds: str) -> tuple[Impression, ...]:
    """The impressions that mistakes of these kinds leave, told one after the other."""
    moments = [HeardMoment(k, k, Span("debrief.text", n, n + 1), Weight.REAL) for n, k in enumerate(kinds)]
    return impressions_of(CALM, Reading(tuple(moments)), advice(), api.shelf().ear.taxonomy)


def weighed(often: Frequency) -> int:
    """How much a frown counts that was seen so often."""
    frown = HeardSignal("frowned", "he frowned", Span("debrief.text", 0, 10), Tendency.BAD, often)
    return judgement(Reading(signals=(frown,))).facts.bad_signs


def test_it_judges_an_unannounced_call_like_any_interview() -> None:
    ended = "ended: 2026-11-17T10:05:00+01:00, with: [Frau Wiebe]"
    sudden = judgement(None, interview=f"{{channel: phone, scheduled: no, {ended}}}")
    agreed = judgement(None, interview=f"{{channel: phone, scheduled: yes, {ended}}}")
    assert sudden.assessment.first_move is agreed.assessment.first_move is Play.CALL_BACK_NOW
    assert sudden.plan == agreed.plan


def test_it_says_which_cut_is_passed_and_which_comes_next() -> None:
    screened = judgement(None, interview="{channel: phone, process: screening}").assessment
    assert "passed that cut" in screened.positives[0]
    assert any("shorten a list" in r.text for r in screened.reasons)


def test_it_sets_the_mind_between_the_quiet_place_and_the_call() -> None:
    cited = [s.rules for s in judgement().plan.steps]
    place, mind, call = (next(n for n, rules in enumerate(cited) if i in rules) for i in ("S0-16", "S0-17", "S0-22"))
    assert place < mind < call


@given(any_facts(interviewer_at_fault=True))
def test_it_never_counts_the_interviewers_manners_against_the_person(table: Facts) -> None:
    quiet = facts(**_given(table, interviewer_at_fault=False))
    assert (quiet.severity, quiet.recoverable) == (table.severity, table.recoverable)
    assert not [r for r in reasons_for(table, advice()) if "S1-1" in r.rules and not r.speaks_for]


@given(any_facts(insiders="suspected"))
def test_it_never_closes_an_application_on_a_suspicion(table: Facts) -> None:
    assert table.recoverable == facts(**_given(table, insiders="none")).recoverable


def _given(table: Facts, **changes: object) -> dict[str, object]:
    return {name: getattr(table, name) for name in Facts.__dataclass_fields__} | changes


def test_it_says_that_talks_by_phone_are_rated_lower_for_everybody() -> None:
    assert any("rated lower" in text for text in said_about(facts(channel="phone", reads_as="minor")))
    assert not any("rated lower" in text for text in said_about(facts(channel="in_person", reads_as="minor")))


def test_it_says_why_a_worry_is_larger_than_the_damage() -> None:
    calm = facts(small_slip=True, mistakes=1)
    assert calm.severity == Severity.OVERTHINKING
    assert "As far as is known little was lost, so little has to be won back." in said_about(calm)
    assert "nothing they did says that it mattered" in api.label("overthinking").text


@pytest.mark.parametrize(
    "changes", [CALLABLE, BAD | {"channel": "video"}, {"reads_as": "minor"}, {"next_stage": True, "flagged": True}]
)
def test_it_thanks_in_every_plan_that_writes(changes: dict[str, object]) -> None:
    table = facts(**changes)
    planned = {(s.purpose, s.channel) for s in play_for(table).steps if all_hold(s.when, table)}
    assert planned & {(Purpose.THANK_YOU, DraftChannel.EMAIL), (Purpose.SECOND_CHANCE, DraftChannel.EMAIL)}


def test_it_calls_the_museum_once_a_week_later() -> None:
    calls = [s for s in museum().plan.steps if "S1-13" in s.rules]
    assert len(calls) == 1
    assert timedelta(days=6) < calls[0].opens - museum().plan.steps[0].opens < timedelta(days=8)


def test_it_makes_the_cheap_move_before_the_dear_one() -> None:
    steps = museum().plan.steps
    written = next(n for n, s in enumerate(steps) if s.purpose)
    held = next(n for n, s in enumerate(steps) if "S1-28" in s.rules)
    assert written < held
    assert steps[held].title.startswith("Hold the trip")


def test_it_shames_nobody() -> None:
    assert TEXTS
    assert [t for t in TEXTS if any(word in t.casefold() for word in SHAMING)] == []


@pytest.mark.parametrize("moment", ["It was an awkward start", "I came across stiff and awkward"])
def test_it_calls_mere_awkwardness_minor_at_most(moment: str) -> None:
    found = api.assess(told(moments=(moment,)), NOW).assessment
    assert found.recognised.moments
    assert found.severity.rank <= Severity.MINOR.rank


def test_it_has_the_thanks_out_within_a_day() -> None:
    calm = api.assess(told(moments=("I stayed too long on one topic",)), NOW).plan
    ended = CALM.interview.ended
    assert ended is not None
    assert [s.due - timedelta(hours=24) for s in calm.steps if s.purpose is Purpose.THANK_YOU] == [ended]


def test_it_counts_good_news_among_the_positives() -> None:
    news = "another firm has offered me a job"
    case = replace(CALM, debrief=replace(CALM.debrief, goodwill=(news,)))
    assert api.assess(case, NOW).assessment.positives.index(news) == 1


@given(any_facts())
def test_it_waves_nothing_serious_away(table: Facts) -> None:
    grave = table.promise_overdue or table.missed_interview or table.at_contact_cap or table.rejected
    assert not (grave and table.severity == Severity.OVERTHINKING and not table.next_stage)
    assert not (table.reads_as == "serious" and not table.next_stage and table.severity == Severity.OVERTHINKING)


def test_it_leaves_a_way_open_in_a_process_of_stages() -> None:
    staged = facts(**BAD, channel="video", process="staged")
    assert staged.recoverable == Recoverable.MAYBE
    assert [s for s in play_for(staged).steps if s.purpose is Purpose.SECOND_CHANCE]


@given(any_facts(no_contact=False, talk_agreed=False, repair_out=False, thanks_out=False, check_in_out=False))
def test_it_leaves_no_serious_and_open_case_without_a_move(table: Facts) -> None:
    open_still = table.severity == Severity.SERIOUS and table.recoverable != Recoverable.NO
    chosen = play_for(table)
    moves = [s for s in chosen.steps if s.purpose in ASKING and all_hold(s.when, table)]
    assert moves or not open_still or chosen.play is Play.LET_GO_KEEP_HUNTING
    assert chosen.play is not Play.LET_GO_KEEP_HUNTING or not open_still or table.contacts_unanswered >= 2


def test_it_weighs_a_basic_mistake_more_in_a_short_account() -> None:
    short = {"told_briefly": True, "noticed": True, "real_mistake": True, "mistakes": 1}
    assert facts(**short, basic_mistake=True).severity == Severity.SERIOUS
    assert facts(**short).severity == Severity.OVERTHINKING


def test_it_finds_one_attempt_worth_making_and_a_fourth_not() -> None:
    assert first_move(**BAD) is Play.SECOND_CHANCE_LETTER
    assert first_move(**BAD, repair_out=True, contacts_unanswered=1) is Play.WAIT
    assert first_move(**BAD, at_contact_cap=True, contacts_unanswered=3) is Play.LET_GO_KEEP_HUNTING


def test_it_finds_out_who_decides_before_it_writes() -> None:
    video = "{channel: video, ended: 2026-11-17T10:05:00+01:00}"
    unknown = judgement(None, interview=video, contacts="[{name: Frau Wiebe, role: hiring_manager}]")
    known = judgement(None, interview=video)
    steps = [s.title for s in unknown.plan.steps]
    assert steps.index("Find out who decides, and write to that person.") < len(steps) - 1
    assert "contacts" in {m.key for m in unknown.assessment.missing}
    assert not [s for s in known.plan.steps if s.title.startswith("Find out")]


@given(any_facts())
def test_it_says_that_the_decision_is_theirs_wherever_it_says_maybe(table: Facts) -> None:
    said = any("theirs to decide" in text for text in said_about(table))
    assert said is (table.recoverable == Recoverable.MAYBE)


def test_it_calls_small_slips_without_bad_signs_overthinking() -> None:
    assert facts(small_slip=True, mistakes=2).severity == Severity.OVERTHINKING
    assert facts(small_slip=True, mistakes=2, flagged=True).severity == Severity.SERIOUS


def test_it_hears_a_frown_as_a_bad_sign_and_writing_as_none() -> None:
    kinds = {s.id: s.tendency for s in api.shelf().ear.taxonomy.signals}
    assert (kinds["frowned"], kinds["took_notes"]) == (Tendency.BAD, Tendency.NEUTRAL)


def test_it_weighs_a_sign_by_how_often_it_was_seen() -> None:
    assert weighed(Frequency.ONCE) < weighed(Frequency.SOME) < weighed(Frequency.EVERY)


def test_it_calls_one_contained_mistake_minor_and_a_broken_trust_fatal() -> None:
    contained = {"real_mistake": True, "mistakes": 1, "reads_as": "minor"}
    assert facts(**contained).severity == Severity.MINOR
    assert facts(**contained, caught=True).severity == Severity.FATAL


def test_it_takes_mistakes_of_one_kind_for_one_impression() -> None:
    found = left_by("every_job_left", "self_sabotage")
    assert [i.because for i in found] == [("every_job_left", "self_sabotage")]
    invited = {"next_stage": True, "reads_as": "serious", "mistakes": 2}
    assert facts(**invited, pattern=True).severity == Severity.SERIOUS
    assert facts(**invited, pattern=False).severity == Severity.MINOR


@pytest.mark.parametrize(
    ("kind", "told_them"),
    [
        ("did_not_know_company", "They may think that you did not prepare."),
        ("only_job_questions", "They may think that you do not much want this job."),
        ("rude_or_abrupt", "They may wonder whether you are easy to work with."),
        ("every_job_left", "They may wonder whether you stay."),
    ],
)
def test_it_knows_what_each_kind_of_mistake_may_have_told_them(kind: str, told_them: str) -> None:
    assert [i.impression for i in left_by(kind, kind)] == [told_them]


def test_it_takes_one_slip_that_was_only_told_for_no_impression_but_of_skill_and_of_truth() -> None:
    assert not left_by("rude_or_abrupt")
    assert len(left_by("poor_core_answer")) == len(left_by("said_something_untrue")) == 1


def test_it_sets_one_fact_against_every_impression() -> None:
    found = left_by(*2 * ("did_not_know_company", "rude_or_abrupt", "went_blank"))
    assert len(found) == 3
    assert all(i.answer for i in found)


def test_it_turns_thanks_into_a_second_chance_when_it_was_serious() -> None:
    same = {"channel": "video", "real_mistake": True, "mistakes": 1}
    assert first_move(**same, reads_as="minor") is Play.THANK_YOU_ONLY
    assert first_move(**same, reads_as="serious") is Play.SECOND_CHANCE_LETTER


def test_it_waits_with_a_day_to_look_again_once_it_is_said() -> None:
    after = [
        p for p in advice().plays if p.play in (Play.CALL_BACK_NOW, Play.SECOND_CHANCE_LETTER, Play.LEAVE_VOICEMAIL)
    ]
    assert [p.play for p in after if "S3-29" not in p.steps[-1].rules] == []
    assert first_move(**CALLABLE, repair_out=True, contacts_unanswered=1) is Play.WAIT


def test_it_shows_what_asking_may_cost_where_little_was_lost() -> None:
    small = facts(**FRESH, core_answer=True, reads_as="minor")
    assert "D4" in [d.id for d in disagreements_of(small, advice())]
    assert "D4" not in [d.id for d in disagreements_of(facts(**BAD), advice())]


def test_it_limits_the_brooding_and_goes_on_to_something_to_do() -> None:
    plays = [(p, n) for p in advice().plays for n, s in enumerate(p.steps) if "S3-35" in s.rules]
    assert len(plays) > 2
    dues = [p.steps[n].due for p, n in plays]
    assert all(d.at == "notes_due" or 0 < d.minutes + 60 * d.hours <= 24 * 60 for d in dues)
    assert 0 < advice().defaults.notes_minutes <= 60
    assert all(s.title and s.due.at for s in advice().search)


def test_it_says_what_to_do_before_it_says_how_bad_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recover", str(EXAMPLES / "promised-call-day-four.yaml")]) == 0
    out = capsys.readouterr().out
    assert 0 < out.index("In this order") < out.index("How bad was it")


def test_it_keeps_a_promise_with_its_day() -> None:
    case = api.read_case(
        "interview: {}\ndebrief: {}\ncommitments: [{what: call them, by: me, due: 2026-11-19}]\nnow: 2026-11-17T10:00:00Z\n"
    )
    found = api.assess(case, NOW)
    assert (case.commitments[0].what, str(case.commitments[0].due)) == ("call them", "2026-11-19")
    assert found.facts.promise_ahead
    assert not found.facts.promise_overdue


def test_it_says_that_a_missed_promise_is_noticed() -> None:
    assert any("missed promise is noticed" in text for text in said_about(facts(promise_overdue=True)))


def test_it_says_that_a_marked_panel_is_less_free() -> None:
    panel = facts(**BAD, channel="in_person", regulated=True)
    assert any("may not be allowed to count" in text for text in said_about(panel))
    assert Play.THANK_YOU_ONLY in alternatives(play_for(panel), panel)
