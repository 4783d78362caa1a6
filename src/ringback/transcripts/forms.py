"""The form of a sentence: what it asks for, told by its words alone."""

from enum import StrEnum

from ringback.language.tokens import Token
from ringback.transcripts.wordset import word_set

AUXILIARIES = word_set(
    "do does did don't doesn't didn't is are was were isn't aren't wasn't weren't am have has had haven't hasn't hadn't "
    "can could can't couldn't will would won't wouldn't should shouldn't may might must shall ain't"
)
ASKING_WORDS = word_set("what which who whom whose where when why how what's who's where's when's why's how's")
LEAD_INS = word_set(
    "so and but well okay ok now then right alright also um uh er great thanks sorry yeah yes no just or because mr mrs ms "
    "sir madam ma'am first finally second next to with for in on at about from by of if but"
)
"""Words that may stand before the word that makes a question."""
MEASURES = word_set("many much long often old far big large tall high fast soon late")
TAGS = ("right", "correct", "true", "yes", "no", "fair")
TAG_STARTS = word_set("isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't haven't hasn't")
PERSONS = word_set("you i we they he she it there that this your the")


MOST_WORDS = 200
"""Words of one sentence that are looked at; what has more is no sentence."""


class Kind(StrEnum):
    """What would answer it."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how_many"
    WHICH = "which"
    WHAT = "what"
    WHY = "why"
    HOW = "how"
    EVENT = "event"
    ACCOUNT = "account"
    STATEMENT = "statement"


def kind_of(sentence: str, tokens: tuple[Token, ...]) -> Kind:
    """What one sentence asks for, by its form alone. `tokens` are its own, without question marks."""
    words = [t.text for t in tokens[:MOST_WORDS]]
    marked = sentence.rstrip("\"'”’) ").endswith("?")
    at = next((i for i, w in enumerate(words[:8]) if w not in LEAD_INS), 0)
    if words and (kind := _by_word(words, at, marked)):
        return kind
    if not marked:
        return Kind.STATEMENT
    inside = next((i for i in range(len(words) - 1, -1, -1) if words[i] in ASKING_WORDS), None)
    if inside is not None and not _is_tag(words):
        return _by_word(words, inside, True) or Kind.WHAT
    return Kind.YES_NO


def _by_word(words: list[str], at: int, marked: bool) -> Kind | None:
    word, after = words[at] if at < len(words) else "", words[at + 1] if at + 1 < len(words) else ""
    if word in AUXILIARIES and (marked or after in PERSONS):
        return Kind.CHOICE if marked and _offers_a_choice(words[at + 2 :]) else Kind.YES_NO
    bare = word.split("'")[0]
    if bare not in ASKING_WORDS or not (marked or "'" in word or after in AUXILIARIES or after in MEASURES):
        return None
    if bare == "how":
        return Kind.HOW_MANY if after in MEASURES else Kind.HOW
    if bare == "what" and after in ("year", "date", "day", "time", "month"):
        return Kind.WHEN
    if bare == "what" and after in ("percentage", "number", "share", "proportion", "amount"):
        return Kind.HOW_MANY
    table = {"who": Kind.WHO, "whom": Kind.WHO, "whose": Kind.WHO, "when": Kind.WHEN, "where": Kind.WHERE}
    return {**table, "why": Kind.WHY, "which": Kind.WHICH}.get(bare, Kind.WHAT)


def _offers_a_choice(words: list[str]) -> bool:
    """True for "tea or coffee"; "yes or no" and "did you or did you not" ask for a yes or a no."""
    return "or" in words[:-1] and "no" not in words[-1:] and "not" not in words[-3:]


def _is_tag(words: list[str]) -> bool:
    """ "…, right?" and "…, isn't it?" ask for a yes or a no."""
    return words[-1:] != [] and (words[-1] in TAGS or (len(words) > 2 and words[-2] in TAG_STARTS))
