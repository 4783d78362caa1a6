"""How far a question was answered, from 0 (passed over) to 1 (answered straight): a weighted sum of cues one can see.

Why not trained: there are no ratings to train on, and a figure that nobody can explain helps nobody. The weights were set
by hand and then moved a little towards labelled pairs of our own (`training/directness.py`). It says how an answer reads,
not whether it is true or good, and it is never added up to a figure for the person.
"""

from collections.abc import Callable
from math import exp
from typing import NamedTuple

from ringback.transcripts import directness_cues as cues
from ringback.transcripts.directness_cues import Pair
from ringback.transcripts.heard import Heard, Words, listen
from ringback.transcripts.questions import read_question

START = 0.1
"""The sum before any cue: an answer of which nothing can be seen is a little more often straight than not."""


class Weight(NamedTuple):
    """A cue, what it adds to the sum (in log odds), and why."""

    cue: Callable[[Pair], float]
    adds: float
    why: str


WEIGHTS: tuple[Weight, ...] = (
    Weight(cues.yes_or_no, 1.4, "whoever is asked for a yes or a no and gives one has answered; the rest is detail"),
    Weight(cues.agrees, 0.75, "a plain yes to something stated takes it up, though nothing was asked"),
    Weight(cues.echo, 0.9, "“I did” is a yes in other words"),
    Weight(cues.no_yes_or_no, -0.5, "a yes or a no is expected, and something else comes"),
    Weight(cues.fits, 1.0, "a number for how many, a time for when, a reason for why: that is the answer"),
    Weight(cues.lacks, -0.7, "without it the question is still open"),
    Weight(cues.takes_up, 0.55, "an answer speaks of what was asked"),
    Weight(cues.takes_up_soon, 0.1, "and does so soon"),
    Weight(cues.elsewhere, -0.4, "a longer answer that never names the subject is about something else"),
    Weight(cues.specific, 0.65, "figures, names and events are what evasion lacks"),
    Weight(cues.unknown, -1.1, "it may be honest, but the question stays open"),
    Weight(cues.deferred, -1.1, "an answer later is none now"),
    Weight(cues.refused, -1.7, "said openly that there will be no answer"),
    Weight(cues.praised, -0.65, "buys time; raters of public interviews take it as a bad sign"),
    Weight(cues.it_depends, -0.55, "true, and mostly left at that"),
    Weight(cues.said_before, -0.8, "points away from the question"),
    Weight(cues.turned, -1.2, "the clearest words of a change of subject"),
    Weight(cues.pledged, -0.65, "what a group wants or stands for is seldom what was asked"),
    Weight(cues.asks_back, -0.7, "a question is no answer"),
    Weight(cues.hedged, -0.5, "softened words leave a way out"),
    Weight(cues.softened, -0.45, "“well” and “look” announce that it will not be straight"),
    Weight(cues.in_general, -0.6, "how one does things is not the one time that was asked for"),
    Weight(cues.long_winded, -0.9, "the longer it goes on, the less of it answers"),
    Weight(cues.curt, -0.8, "three words are no account of anything"),
    Weight(cues.brief, 0.7, "what is short and puts nothing aside mostly answers"),
)
"""Every cue, once. The sum goes through a logistic curve, so that no single cue can say 0 or 1."""


def directness(question: str, answer: str, words: Words) -> float | None:
    """How far an answer answers, 0 to 1; None where either is empty. Never raises; linear in the length of both."""
    return directness_of(listen(question, words), listen(answer, words))


def directness_of(question: Heard, answer: Heard) -> float | None:
    """The same for utterances that were listened to already."""
    if not answer.tokens or not question.tokens:
        return None
    pair = Pair(question, read_question(question), answer)
    total = START + sum(weight * value for _, weight, value in told(pair))
    return round(1 / (1 + exp(-total)), 3)


def told(pair: Pair) -> tuple[tuple[str, float, float], ...]:
    """Each cue with its weight and what it saw, for whoever wants to know why."""
    return tuple((w.cue.__name__, w.adds, w.cue(pair)) for w in WEIGHTS)
