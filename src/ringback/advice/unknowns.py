"""What is not known, and what it would be worth to find out: every answer is tried on the same rules, none is guessed."""

from ringback.advice.choose import choose
from ringback.advice.conditions import all_hold, with_settings
from ringback.advice.facts import Facts
from ringback.advice.judge import judged
from ringback.model.assessment import IfAnswered, MissingFact
from ringback.model.play import Advice, Answer, Ask, PlayRule
from ringback.model.undated import Undated
from ringback.model.values import Recoverable

EACH_PROMISE = "commitments[].due"
"""The key of a question that is put once for every promise without a day; {promise} in it is the promise itself."""


def unknowns_of(
    chosen: PlayRule, facts: Facts, advice: Advice, undated: tuple[Undated, ...] = ()
) -> tuple[MissingFact, ...]:
    """The questions that matter here, in the library's order; `undated` are the person's own promises without a day."""
    found: list[MissingFact] = []
    for ask in (a for a in advice.asks if all_hold(a.when, facts)):
        found += _days(ask, undated) if ask.key == EACH_PROMISE else [_one(ask, chosen, facts, advice)]
    return tuple(found)


def _one(ask: Ask, chosen: PlayRule, facts: Facts, advice: Advice) -> MissingFact:
    return MissingFact(ask.key, ask.why, ask.find_out, tuple(_tried(x, chosen, facts, advice) for x in ask.answers))


def _days(ask: Ask, undated: tuple[Undated, ...]) -> tuple[MissingFact, ...]:
    """The question for the day of each promise."""
    return tuple(
        MissingFact(u.key_in_list, ask.why.replace("{promise}", u.about), ask.find_out, also=u.also) for u in undated
    )


def _tried(answer: Answer, chosen: PlayRule, facts: Facts, advice: Advice) -> IfAnswered:
    then = judged(with_settings(facts, answer.facts), advice)
    play = choose(then, advice.plays)
    changes = (play.play, then.recoverable) != (chosen.play, facts.recoverable)
    return IfAnswered(answer.condition, play.title, Recoverable(then.recoverable), changes)
