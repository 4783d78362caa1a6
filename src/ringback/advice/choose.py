"""Facts → the play: the first in rank whose every requirement holds; and, for each other one, why not."""

from ringback.advice.conditions import Words, all_hold, holds, with_settings, words
from ringback.advice.facts import Facts
from ringback.advice.judge import judged
from ringback.model.assessment import WouldChange
from ringback.model.plan import NotChosen
from ringback.model.play import Advice, PlayRule
from ringback.model.values import Play


def choose(facts: Facts, plays: tuple[PlayRule, ...]) -> PlayRule:
    """The play for these facts. One of them always holds: the library's own check sees to it (letting go, or thanks)."""
    for play in in_order(plays):
        if all(holds(r.needs, facts) for r in play.when):
            return play
    return in_order(plays)[-1]


def in_order(plays: tuple[PlayRule, ...]) -> tuple[PlayRule, ...]:
    """The plays in the order in which they are tried."""
    return tuple(sorted(plays, key=lambda p: p.rank))


def alternatives(play: PlayRule, facts: Facts) -> tuple[Play, ...]:
    """Other plays that careful people would defend here; if there is one, the choice is contested."""
    found = dict.fromkeys(a.play for a in play.alternatives if all_hold(a.when, facts))
    return tuple(found)


def not_chosen(chosen: PlayRule, facts: Facts, plays: tuple[PlayRule, ...], vocabulary: Words) -> tuple[NotChosen, ...]:
    """For every other play why it was not chosen, in one sentence with its rules."""
    return tuple(_why_not(p, chosen, facts, vocabulary) for p in in_order(plays) if p.play is not chosen.play)


def _why_not(play: PlayRule, chosen: PlayRule, facts: Facts, vocabulary: Words) -> NotChosen:
    failing = next((r for r in play.when if not holds(r.needs, facts)), None)
    if failing is None:
        return NotChosen(play.play, f"It would do too, but “{chosen.title}” comes first here.", play.rules)
    why = failing.otherwise or f"Not here: {words(failing.needs, vocabulary, holding=False)}."
    return NotChosen(play.play, why, failing.rules)


def would_change(chosen: PlayRule, facts: Facts, advice: Advice) -> tuple[WouldChange, ...]:
    """The what-ifs that really lead to another first move: each is tried, none is guessed."""
    found = []
    for what_if in advice.what_if:
        if what_if.unless and all_hold(what_if.unless, facts):
            continue
        other = choose(judged(with_settings(facts, what_if.facts), advice), advice.plays)
        if other.play is not chosen.play:
            found.append(WouldChange(what_if.condition, other.title))
    return tuple(found)
