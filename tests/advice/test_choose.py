"""Choosing: the first move follows from the facts, and some moves are never advised, whatever else is so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.advice.choose import in_order, not_chosen
from ringback.advice.conditions import all_hold, holds
from ringback.advice.facts import Facts
from ringback.advice.judge import judged, severity_of
from ringback.model.values import Play, Recoverable, Severity
from tests.advice.facts_builder import BAD, CALLABLE, CALLS, FRESH, advice, any_facts, facts, first_move, play_for

LET_GO = Play.LET_GO_KEEP_HUNTING
OWN = Play.OWN_MISSED_COMMITMENT_CALL
NOTHING_CLOSED = {"rejected": False, "knocked_out": False, "caught": False, "not_wanted": False, "reads_over": False}


def test_it_advises_the_call_when_everything_for_it_holds() -> None:
    assert first_move(**CALLABLE) is Play.CALL_BACK_NOW
    assert first_move(**CALLABLE, attempts=1) is Play.LEAVE_VOICEMAIL


@given(any_facts(they_are_at_work=False))
def test_it_never_advises_a_call_outside_their_working_hours(table: Facts) -> None:
    assert play_for(table).play not in CALLS


@given(any_facts(write_only=True))
def test_it_never_advises_a_call_after_please_write(table: Facts) -> None:
    assert play_for(table).play not in CALLS


@given(any_facts(rejected=True))
def test_it_never_advises_a_call_after_a_rejection(table: Facts) -> None:
    assert play_for(table).play not in (*CALLS, OWN)


@given(any_facts(no_contact=True))
def test_it_never_advises_a_call_where_they_asked_for_no_contact(table: Facts) -> None:
    assert play_for(table).play not in (*CALLS, OWN)


@given(any_facts(in_call_window=False))
def test_it_never_advises_a_call_when_the_window_is_over(table: Facts) -> None:
    assert play_for(table).play not in CALLS


@given(any_facts(), st.sampled_from(["video", "in_person", "unknown"]))
def test_it_never_advises_a_call_after_anything_but_a_phone_interview(table: Facts, channel: str) -> None:
    assert play_for(judged(_with(table, channel=channel), advice())).play not in CALLS


@pytest.mark.parametrize(
    ("change", "instead"),
    [
        ({"they_are_at_work": False}, Play.SECOND_CHANCE_LETTER),
        ({"write_only": True}, Play.SECOND_CHANCE_LETTER),
        ({"in_call_window": False}, Play.SECOND_CHANCE_LETTER),
        ({"channel": "video"}, Play.SECOND_CHANCE_LETTER),
        ({"channel": "in_person"}, Play.SECOND_CHANCE_LETTER),
        ({"rejected": True}, LET_GO),
        ({"next_stage": True, "flagged": True}, Play.RAISE_AT_NEXT_STAGE),
    ],
    ids=lambda v: str(v) if isinstance(v, Play) else "-".join(v),
)
def test_it_advises_something_else_as_soon_as_one_thing_is_against_the_call(
    change: dict[str, object], instead: Play
) -> None:
    assert first_move(**(CALLABLE | change)) is instead


def test_it_moves_otherwise_on_the_same_mistake_in_another_kind_of_process() -> None:
    same = BAD | {"channel": "video", "reads_as": "fatal"}
    moves = [first_move(**same, process=p) for p in ("staged", "progressive_elimination")]
    assert moves == [Play.SECOND_CHANCE_LETTER, LET_GO]


@given(any_facts(next_stage=True, rejected=False))
def test_it_never_calls_it_fatal_once_they_want_to_see_the_person_again(table: Facts) -> None:
    assert table.severity != Severity.FATAL
    assert table.recoverable != Recoverable.NO
    assert play_for(table).play is not LET_GO


@given(any_facts(process="screening", knocked_out=True, next_stage=False, still_open=False))
def test_it_sees_no_way_back_from_a_screen_with_a_failed_requirement(table: Facts) -> None:
    assert table.recoverable == Recoverable.NO
    assert play_for(table).play is LET_GO


def test_it_leaves_a_screen_without_a_failed_requirement_at_maybe() -> None:
    assert facts(**BAD, channel="video", process="screening").recoverable == Recoverable.MAYBE


@given(any_facts(process="progressive_elimination", next_stage=True, rejected=False))
def test_it_never_calls_an_elimination_fatal_for_whoever_went_on(table: Facts) -> None:
    assert table.severity != Severity.FATAL


@given(any_facts(**NOTHING_CLOSED, process="staged"))
def test_it_caps_one_weak_stage_of_many_at_serious(table: Facts) -> None:
    assert table.severity != Severity.FATAL


@given(any_facts(**NOTHING_CLOSED, promise_overdue=True, no_contact=False, at_contact_cap=False, contacts_unanswered=0))
def test_it_calls_an_overdue_promise_serious_and_owns_it_first(table: Facts) -> None:
    assert table.severity == Severity.SERIOUS
    assert play_for(table).play is OWN


def test_it_owns_no_promise_after_a_rejection() -> None:
    assert first_move(promise_overdue=True, rejected=True) is LET_GO


def test_it_does_not_own_a_promise_that_is_not_due_yet() -> None:
    assert first_move(promise_ahead=True) is not OWN


@given(any_facts(rejected=True, next_stage=False), st.sampled_from(["reason_known", "still_open", "something_new"]))
def test_it_lets_go_after_a_rejection_while_one_thing_is_lacking(table: Facts, lacking: str) -> None:
    assert play_for(judged(_with(table, **{lacking: False}), advice())).play is LET_GO


def test_it_writes_once_more_after_a_rejection_that_can_be_answered() -> None:
    answerable = BAD | {"rejected": True, "reason_known": True, "still_open": True, "something_new": True}
    assert facts(**answerable).recoverable == Recoverable.MAYBE
    assert first_move(**answerable) is Play.SECOND_CHANCE_LETTER
    assert first_move(**(answerable | FRESH)) is Play.SECOND_CHANCE_LETTER


@given(any_facts())
@settings(max_examples=300)
def test_it_chooses_one_play_that_fits_and_gives_a_reason_against_each_other(table: Facts) -> None:
    chosen = play_for(table)
    others = not_chosen(chosen, table, advice().plays, {v.id: v for v in advice().vocabulary})
    assert [r.needs for r in chosen.when if not holds(r.needs, table)] == []
    assert {o.play for o in others} | {chosen.play} == set(Play)
    assert len(others) == len(Play) - 1
    assert [o.play for o in others if not (o.why.strip() and o.rules)] == []


@given(any_facts())
def test_it_never_offers_the_chosen_play_as_its_own_alternative(table: Facts) -> None:
    chosen = play_for(table)
    offered = [a.play for a in chosen.alternatives if all_hold(a.when, table)]
    assert chosen.play not in offered


@given(any_facts())
def test_it_gives_the_same_severity_whatever_the_person_thinks_of_it(table: Facts) -> None:
    low, high = (judged(_with(table, self_rating=n), advice()) for n in (1, 9))
    assert (low.severity, low.recoverable) == (high.severity, high.recoverable)
    assert play_for(low) == play_for(high)


@given(any_facts())
def test_it_gives_a_reason_for_every_severity_above_the_lightest(table: Facts) -> None:
    severity, why = severity_of(table, advice().severity)
    assert severity == table.severity
    assert why or severity is Severity.OVERTHINKING


@given(any_facts())
def test_it_calls_nothing_unrecoverable_without_a_rule(table: Facts) -> None:
    closing = [r for r in advice().recoverable if r.recoverable is Recoverable.NO and all_hold(r.when, table)]
    assert bool(closing) or table.recoverable != Recoverable.NO
    assert all(r.rules for r in closing)


def test_it_tries_the_plays_in_an_order_without_ties() -> None:
    ranks = [p.rank for p in in_order(advice().plays)]
    assert len(ranks) == len(Play)
    assert ranks == sorted(set(ranks))


def _with(table: Facts, **changes: object) -> Facts:
    return Facts(**({name: getattr(table, name) for name in Facts.__dataclass_fields__} | changes))
