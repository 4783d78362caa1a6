"""What is not known, and what it would be worth to find out: every answer is tried on the same rules, none is guessed."""

from ringback.advice.choose import choose
from ringback.advice.conditions import all_hold, with_settings
from ringback.advice.facts import Facts
from ringback.advice.judge import judged
from ringback.model.assessment import IfAnswered, MissingFact
from ringback.model.play import Advice, Answer, PlayRule
from ringback.model.values import Recoverable


def unknowns_of(chosen: PlayRule, facts: Facts, advice: Advice) -> tuple[MissingFact, ...]:
    """The questions that matter here, in the library's order."""
    return tuple(
        MissingFact(a.key, a.why, a.find_out, tuple(_tried(x, chosen, facts, advice) for x in a.answers))
        for a in advice.asks
        if all_hold(a.when, facts)
    )


def _tried(answer: Answer, chosen: PlayRule, facts: Facts, advice: Advice) -> IfAnswered:
    then = judged(with_settings(facts, answer.facts), advice)
    play = choose(then, advice.plays)
    changes = (play.play, then.recoverable) != (chosen.play, facts.recoverable)
    return IfAnswered(answer.condition, play.title, Recoverable(then.recoverable), changes)
