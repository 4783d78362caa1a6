"""The costly journey: held until there is a sign, weighed against it, and never made without an agreed day."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from ringback import api
from ringback.advice.assess import Judgement
from ringback.advice.facts import Facts
from ringback.advice.journey import cost_of, decide_trip
from ringback.cli.main import main
from ringback.model.case import Travel
from ringback.model.trip import TripRule
from ringback.model.values import Play, TripMove
from tests.advice.facts_builder import advice, any_facts, facts

MUSEUM = (Path(__file__).parents[2] / "examples" / "museum-six-hours-away.yaml").read_text("utf-8")
COST = "6 hours each way, 140 USD and 1 day of leave"
THANKS = "{at: 2026-11-18T18:00:00-05:00, by: email, to: Mr Pike, purpose: thank_you, answered: no}"
CALL = "{at: 2026-11-25T10:30:00-05:00, by: phone, to: Mr Pike, purpose: visit_call, answered: yes}"
AGAIN = "{at: 2026-11-25T14:00:00-05:00, by: email, to: Mr Pike, purpose: visit_offer, answered: no}"
GLAD = "When I offered to come up for a day he sounded really glad."
POLITE = "I mentioned that I could come up, and he stayed polite."
HOLLOW = "When I offered to come up he sounded hollow."
WANTED = "I really want this job."
Said = pytest.CaptureFixture[str]


def museum(*told: str, out: tuple[str, ...] = (THANKS, CALL), now: str = "2026-11-25T15:00:00-05:00") -> str:
    """The museum a week later: what has gone out since, and what the person adds to the story."""
    text = MUSEUM.replace("2026-11-18T15:30:00-05:00", now).replace(
        "wasting my time.", f"wasting my time. {' '.join(told)}"
    )
    return f"{text}\noutreach: [{', '.join(out)}]\n"


def judged(text: str) -> Judgement:
    """What is concluded about a case at its own moment."""
    case = api.read_case(text)
    assert case.now is not None
    return api.assess(case, case.now)


def titles(found: Judgement) -> str:
    """All step titles of a plan, in small letters."""
    return " ".join(s.title for s in found.plan.steps).lower()


@pytest.mark.parametrize(
    ("told", "reaction", "move", "step"),
    [
        (GLAD, "warm", TripMove.OFFER, "offer two dates for a visit"),
        (POLITE, "neutral", TripMove.ASK_ONCE, "ask once, in one line"),
        (HOLLOW, "hollow", TripMove.STAY, "do not travel"),
        ("", "unknown", TripMove.HOLD, "note in one sentence how they took your call"),
    ],
)
def test_it_decides_the_journey_by_how_they_took_the_offer(told: str, reaction: str, move: TripMove, step: str) -> None:
    found = judged(museum(told))
    assert found.assessment.first_move is Play.WAIT
    assert found.plan.trip is not None
    assert (found.plan.trip.reaction, found.plan.trip.move) == (reaction, move)
    assert step in titles(found)


def test_it_reads_the_reaction_among_the_signals_too() -> None:
    told = museum().replace('signals: ["read his questions off a list"]', f'signals: ["{HOLLOW}"]')
    assert judged(told).facts.reaction == "hollow"


@pytest.mark.parametrize(
    ("told", "reaction"),
    [
        ("When I offered to come up he was not keen.", "hollow"),
        ("She did not sound very glad about a visit.", "hollow"),
        (f"{GLAD} Then his voice went hollow.", "hollow"),
        (f"{GLAD} {POLITE}", "neutral"),
        ("He was polite all through the interview.", "unknown"),
    ],
)
def test_it_takes_the_more_careful_reading(told: str, reaction: str) -> None:
    assert judged(museum(told)).facts.reaction == reaction


def test_it_offers_dates_only_where_they_were_glad_and_the_job_is_wanted() -> None:
    wanted, open_still = judged(museum(GLAD, WANTED)), judged(museum(GLAD))
    assert wanted.facts.wants_it
    assert not open_still.facts.wants_it
    assert "ask yourself whether you want this job" not in titles(wanted)
    assert "ask yourself whether you want this job" in titles(open_still)
    assert "debrief.text" in [m.key for m in open_still.assessment.missing]
    assert "debrief.text" not in [m.key for m in wanted.assessment.missing]
    assert "two dates" not in titles(judged(museum(HOLLOW, WANTED)))
    assert "two dates" not in titles(judged(museum(POLITE, WANTED)))


def test_it_asks_a_neutral_employer_once_and_not_again() -> None:
    again = judged(museum(POLITE, out=(THANKS, CALL, AGAIN)))
    assert again.plan.trip is not None
    assert again.plan.trip.move is TripMove.HOLD
    assert "do not ask again" in titles(again)


def test_it_asks_how_they_took_it_before_anything_is_decided() -> None:
    assert "debrief.text" in [m.key for m in judged(museum()).assessment.missing]
    assert "debrief.text" not in [m.key for m in judged(museum(HOLLOW)).assessment.missing]


def test_it_calls_a_week_after_the_message_and_in_their_hours() -> None:
    found = judged(museum(out=(THANKS,), now="2026-11-19T09:00:00-05:00"))
    calls = [s for s in found.plan.steps if "S1-13" in s.rules]
    assert [c.opens.isoformat() for c in calls] == ["2026-11-27T08:30:00-05:00"], "the 26th is Thanksgiving"
    assert "check in once" not in titles(found)


def test_it_calls_after_a_date_of_theirs_and_not_before() -> None:
    dated = museum(out=(THANKS,), now="2026-11-19T09:00:00-05:00")
    dated += "commitments: [{what: say who comes further, by: them, due: 2026-12-04}]\n"
    calls = [s for s in judged(dated).plan.steps if "S1-13" in s.rules]
    assert [c.opens.date().isoformat() for c in calls] == ["2026-12-09"]


def test_it_sets_the_cost_beside_the_signal(capsys: Said, tmp_path: Path) -> None:
    for told, sign in ((GLAD, "glad"), (POLITE, "neither glad nor hollow"), (HOLLOW, "hollow")):
        trip = judged(museum(told)).plan.trip
        assert trip is not None
        assert trip.cost == COST
        assert COST in trip.says
        assert sign in trip.says
    path = tmp_path / "museum.yaml"
    path.write_text(museum(HOLLOW), "utf-8")
    for command in ("plan", "explain", "recover"):
        assert main([command, str(path)]) == 0
        said = " ".join(capsys.readouterr().out.split())
        assert "The journey They sounded hollow when you offered to come" in said
        assert COST in said
        assert main([command, str(path), "--json"]) == 0
        assert f'"cost": "{COST}"' in capsys.readouterr().out


def test_it_says_as_much_of_the_cost_as_is_known() -> None:
    frame = advice().trip_frame
    assert cost_of(Travel(1, "", 2.5), frame) == "1 hour each way and 2.5 days of leave"
    assert cost_of(Travel(None, "80 EUR", None), frame) == "80 EUR"
    assert cost_of(None, frame) == ""


def test_it_reads_no_reaction_where_no_journey_is_costly() -> None:
    near = museum(HOLLOW).replace(
        '  travel: {hours_each_way: 6, cost: "140 USD", leave_days: 1, visit_days: [2026-12-03, 2026-12-08]}\n', ""
    )
    assert judged(near).facts.reaction == "unknown"
    assert judged(near).plan.trip is None


@given(any_facts(travel_costly=True))
def test_it_never_sends_anybody_without_an_agreed_day(table: Facts) -> None:
    decided = decide_trip(Travel(6), table, advice())
    if decided is None:
        return
    assert decided.trip.move is not TripMove.OFFER or table.reaction == "warm"
    assert (decided.trip.move is TripMove.STAY) is (table.reaction == "hollow")
    said = " ".join([decided.trip.says, *(s.title for s in decided.rule.steps)]).lower()
    assert any(word in said for word in ("hold", "do not travel", "agreed"))
    assert "turn up" not in said
    assert "drop by" not in said


@pytest.mark.parametrize(
    "changes", [{"rejected": True}, {"next_stage": True}, {"not_wanted": True}, {"no_contact": True}], ids=str
)
def test_it_has_nothing_to_decide_where_the_journey_is_settled(changes: dict[str, bool]) -> None:
    assert decide_trip(Travel(6), facts(travel_costly=True, **changes), advice()) is None
    assert decide_trip(Travel(6), facts(), advice()) is None


@pytest.mark.parametrize("rule", advice().trips, ids=lambda t: str(t.id))
def test_it_would_be_noticed_if_one_rule_were_missing(rule: TripRule) -> None:
    lacking = replace(advice(), trips=tuple(t for t in advice().trips if t is not rule))
    settings: dict[str, object] = {
        s.fact: (s.value == "yes" if s.value in ("yes", "no") else s.value) for s in rule.speaks[0].facts
    }
    table = facts(**settings)
    with_it, without = decide_trip(Travel(6), table, advice()), decide_trip(Travel(6), table, lacking)
    assert with_it is not None
    assert with_it.rule is rule
    assert without is None or without.trip.says != with_it.trip.says
