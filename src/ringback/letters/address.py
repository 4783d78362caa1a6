"""How a person is greeted: "Ms Nowak" for "Ms Anna Nowak". A bare first name, and whatever is in doubt, stays as it is."""

import re

from ringback.letters.vocabulary import DECLINED, FAMILY_FIRST, PARTICLES, TITLES, WITH_FIRST_NAME

AFTER_A_NAME = ("jr", "sr", "phd", "md", "esq")
OF_SOMETHING = re.compile(
    r"(?:University|Institute|Ministry|Department|Museum|Council|Office|School|Faculty|Academy|Society|Port|City|Borough|County"
    r"|Bank|Board|Bureau|Guild|Institution|Federation|Association|Church|Diocese) of (?:the )?[A-Z]"
)
WORD = re.compile(r"[^\W\d_][\w'’-]*")


def as_addressed(name: str) -> str:
    """The name as it is said to the person: title and surname where both are sure, else the name as it was written.

    "Don Luis Ruiz" keeps the first name: such a title belongs to it.
    """
    words = name.split()
    if len(words) > 1 and words[0] in DECLINED:
        words[0] = DECLINED[words[0]]
        name = " ".join(words)
    if words and _bare(words[0]) in WITH_FIRST_NAME:
        return name
    start = next((n for n, w in enumerate(words) if _bare(w) not in TITLES), len(words))
    given = words[start:]
    if not start or len(given) < 2 or not all(map(WORD.fullmatch, given)) or not given[0][0].isupper():
        return name
    if _bare(given[0]) in FAMILY_FIRST or not given[-1][0].isupper() or given[-1].isupper():
        return name
    particle = next((n for n, w in enumerate(given) if n and w in PARTICLES), 0)
    if not particle and len(given) > 2:
        return name
    first = particle or len(given) - 1
    sure = all(w in PARTICLES for w in given[first:-1]) and _bare(given[-1]) not in AFTER_A_NAME
    return " ".join([*words[:start], *given[first:]]) if sure else name


def has_title(name: str, titles: tuple[str, ...]) -> bool:
    """True if a name begins with one of these titles, and more follows: by it a person is told to be a woman or a man."""
    head, _, rest = name.partition(" ")
    return bool(rest.strip()) and _bare(head) in titles


def without_article(name: str, articles: tuple[str, ...]) -> str:
    """The name of an employer without a small article before it. One with a capital may belong to the name: "Die Zeit"."""
    head, _, rest = name.partition(" ")
    return rest if rest and head in articles else name


def with_the(name: str) -> str:
    """An English name that takes an article in a sentence: "the University of Leeds", "the Museum of Dress"."""
    return f"the {name}" if OF_SOMETHING.match(name) else name


def _bare(word: str) -> str:
    return word.rstrip(".").lower()
