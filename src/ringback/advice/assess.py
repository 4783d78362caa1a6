"""A case and what was heard in it → the assessment and the plan: the one way through this room."""

from datetime import datetime

from ringback.advice.choose import alternatives, choose, would_change
from ringback.advice.conditions import Words, all_hold
from ringback.advice.facts import Facts
from ringback.advice.gather import gather
from ringback.advice.impressions import impressions_of
from ringback.advice.judge import judged, reasons_for
from ringback.advice.people import office_of
from ringback.advice.plan import plan_for
from ringback.advice.positives import positives_of
from ringback.advice.promised import promised_ahead
from ringback.advice.timing import Timing, window_for
from ringback.advice.unknowns import unknowns_of
from ringback.hours.office import Days
from ringback.model.assessment import Assessment, Disagreement
from ringback.model.case import Case
from ringback.model.plan import Plan
from ringback.model.play import Advice, PlayRule
from ringback.model.quick import dataclass
from ringback.model.reading import Reading
from ringback.model.taxonomy import Taxonomy
from ringback.model.undated import undated_in
from ringback.model.values import Play, Recoverable, Severity


@dataclass(frozen=True, slots=True)
class Judgement:
    """Everything concluded about a case, with the facts that it rests on."""

    facts: Facts
    play: PlayRule
    assessment: Assessment
    plan: Plan
    advised: Play
    """What Ringback would do; another play than `play.play` only where the person prefers it."""


def judge(
    case: Case,
    reading: Reading,
    now: datetime,
    advice: Advice,
    taxonomy: Taxonomy,
    days: Days,
    rather: Play | None = None,
) -> Judgement:
    """Severity, recoverability, first move, plan and reasons of one case at one moment.

    `rather` is what the person prefers. It is taken only where the choice is contested and it is one of the alternatives;
    the play that it stands for is then an alternative in its turn.
    """
    office = office_of(case, reading, now, advice.defaults, days, advice.hours)
    facts = judged(gather(case, reading, now, office, advice, taxonomy), advice)
    advised = play = choose(facts, advice.plays)
    timing = Timing(case, now, office, advice.defaults, reading)
    others = alternatives(play, facts)
    if rather in others:
        play = next(p for p in advice.plays if p.play is rather)
        others = (advised.play, *(p for p in others if p is not rather))
    assessment = Assessment(
        severity=Severity(facts.severity),
        recoverable=Recoverable(facts.recoverable),
        contested=bool(others),
        first_move=play.play,
        alternatives=others,
        window=window_for(play.play, timing),
        reasons=reasons_for(facts, advice),
        disagreements=disagreements_of(facts, advice),
        would_change=would_change(advised, facts, advice),
        impressions=impressions_of(case, reading, advice, taxonomy),
        positives=positives_of(case, reading, facts, taxonomy),
        recognised=reading,
        missing=unknowns_of(advised, facts, advice, tuple(undated_in(case, reading))),
    )
    return Judgement(
        facts,
        play,
        assessment,
        plan_for(play, facts, timing, advice, vocabulary_of(advice), promised_ahead(case, reading, now)),
        advised.play,
    )


def vocabulary_of(advice: Advice) -> Words:
    """Fact name → how it is said."""
    return {v.id: v for v in advice.vocabulary}


def disagreements_of(facts: Facts, advice: Advice) -> tuple[Disagreement, ...]:
    """The disagreements that touch these facts, both sides each."""
    return tuple(
        Disagreement(d.id, d.question, d.one_side, d.other_side, d.default, d.weighs)
        for d in advice.disagreements
        if all_hold(d.touches, facts)
    )
