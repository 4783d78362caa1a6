"""Answers to what the person asks in their own words: each says what was concluded already, and nothing new (S1-29)."""

from collections.abc import Iterable

from ringback.advice.assess import Judgement
from ringback.model.play import Advice
from ringback.model.telling import OwnQuestion, Reply, TellingFile


def replies_to(
    asked: Iterable[tuple[str, OwnQuestion | None]], judgement: Judgement, advice: Advice, telling: TellingFile
) -> tuple[Reply, ...]:
    """One reply for each question, in their order."""
    return tuple(_reply(text, about, judgement, advice, telling) for text, about in asked)


def _reply(text: str, about: OwnQuestion | None, judgement: Judgement, advice: Advice, telling: TellingFile) -> Reply:
    if about is None:
        return Reply(text, telling.note("no_answer"), ())
    told = judgement.assessment
    if about.from_ in ("severity", "recoverable"):
        label = next(x for x in advice.labels if x.id == str(getattr(told, about.from_)))
        return Reply(text, f"{label.title}. {label.text}", about.rules)
    refused = next((n for n in judgement.plan.not_chosen if n.play == about.from_), None)
    if refused is None:  # it is the first move that they ask about, or what to do at all
        return Reply(text, f"{judgement.play.title}. {judgement.play.why}", judgement.play.rules)
    return Reply(text, f"{refused.why} First: {judgement.play.title}.", refused.rules)
