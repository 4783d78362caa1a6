"""What an utterance is about: its content words as stems, its numbers, and the names in it."""

import re

from ringback.language.tokens import Token
from ringback.transcripts.wordset import word_set

STOP = word_set(
    "a about above actually after again all also am an and another any anything are aren't around as ask asked at away back be "
    "because been before being believe between bit both but by can can't come could couldn't did didn't do does doesn't doing "
    "don't done down each either else even ever every everything few first for from get getting give given go going gone good "
    "got had has have haven't having he he's her here him his how i i'd i'll i'm i've if in into is isn't it it's its just kind "
    "know let let's like little look lot made make many may maybe me mean might mine more most mr mrs ms much must my need "
    "never new no not now of off oh ok okay on one only or other our out over own people please put quite rather really right "
    "said same say says see senator sir congressman congresswoman chairman minister she should so some something sort still such "
    "sure take talk tell than thank thanks that that's the their them then there there's these they they're thing things think "
    "this those though through time to today told too two under until up us use used very want wanted was wasn't way we we'd "
    "we'll we're we've well were weren't what what's when where which while who why will with won't would wouldn't yeah year "
    "years yes yet you you'd you'll you're you've your um uh er specific example describe question questions answer walk"
)
"""Words that say nothing about a subject, with those of interviews and hearings that any question may hold."""
COUNTING = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
TENS = "thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = {word: float(n) for n, word in enumerate(COUNTING.split())} | {
    word: 30.0 + 10 * n for n, word in enumerate(TENS.split())
}
VAGUE_NUMBERS = word_set(
    "dozen dozens hundred hundreds thousand thousands million millions billion billions half quarter double twice once none "
    "percent couple several"
)
TIMES = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday yesterday today tomorrow tonight morning afternoon evening week weeks month months year years day "
    "days ago last next spring summer autumn fall winter since until already soon now immediately noon midnight hour hours "
    "minute minutes christmas easter decade recently"
)
SUFFIXES = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "er",
    "ed",
    "es",
    "ly",
    "al",
    "s",
    "e",
    "y",
)
CAPITAL = re.compile(r"(?<![.!?:\"“] )(?<!^)\b[A-Z][\w&-]+")
"""A word with a capital that does not begin a sentence: a name, as far as writing tells."""
YEAR = re.compile(r"(?:19|20)\d\d")


def stem_of(word: str) -> str:
    """The word without its commonest endings: enough to see that "managing" and "managed" are about one thing."""
    word = word.split("'")[0]
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def subjects_of(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The stems of the content words, in order."""
    return tuple(stem_of(t.text) for t in tokens if is_content(t.text))


def is_content(word: str) -> bool:
    """True for a word that can say what an utterance is about."""
    return word not in STOP and not word[0].isdigit() and len(word) > 2


def number_of(word: str) -> float | None:
    """The value of a number word or of digits; None for other words."""
    if word[0].isdecimal():
        plain = word.replace(",", "")
        try:
            return float(plain)
        except ValueError:
            return None
    return NUMBER_WORDS.get(word)


def has_number(tokens: tuple[Token, ...]) -> bool:
    """True if an amount is named, vague ones such as "a dozen" included. "One" alone is no amount."""
    return any(
        t.text != "one" and (t.text[0].isdigit() or t.text in NUMBER_WORDS or t.text in VAGUE_NUMBERS) for t in tokens
    )


def has_time(tokens: tuple[Token, ...]) -> bool:
    """True if a day, a year, a span of time or the like is named."""
    return any(t.text in TIMES or YEAR.fullmatch(t.text) for t in tokens)


def names_in(text: str) -> tuple[str, ...]:
    """Words that look like names: with a capital, not at the beginning of a sentence. "I" is none."""
    return tuple(m.group() for m in CAPITAL.finditer(text) if len(m.group()) > 1 and not m.group().startswith("I'"))
