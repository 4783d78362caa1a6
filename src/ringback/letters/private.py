"""What never goes into a message by itself: a circumstance that names illness, treatment or grief (P13)."""

import re
from unicodedata import combining, normalize

HEALTH = re.compile(
    r"\b(ill(?!-)|illness|sick\w*|fever\w*|flu|covid\w*|corona|migraine\w*|headache\w*|toothache|anxi\w+|"
    r"panic\w*|depress\w*|burn-?out|breakdown|mental\w*|therap(?:y|ist)|psych\w+|hospital\w*|a&e|clinic\w*|doctor\w*|"
    r"gp|surgery|operation|medic(?:ine|ines|ation|ations)|chemo\w*|cancer|tumou?r|diagnos\w+|disease|disorder|"
    r"disabilit\w+|disabled|adhd|autis\w+|asthma\w*|diabet\w*|epilep\w*|seizure|pregnan\w+|miscarr\w+|ivf|"
    r"period pains?|cramps?|vomit\w*|threw up|throwing up|nausea\w*|dizz\w+|faint\w*|pain|painkillers?|injur\w+|"
    r"ambulance|stroke|heart attack|insomnia|hangover|hung over|hungover|krank|fieber|malade|enferm[oa])\b",
    re.I,
)
GRIEF = re.compile(
    r"\b(funeral|wake(?!-)|grie(?:f|ving)|bereave\w*|mourning|passed away|burial|cremation|widow\w*|suicid\w*|"
    r"divorce\w*)\b|\b(?:father|mother|mum|mom|dad|nan|gran\w*|brother|sister|son|daughter|wife|husband|partner|friend|uncle|aunt|"
    r"cousin|baby|child|dog|cat)\b[^.]*\b(?:died|dying|death|dead)\b|"
    r"\b(?:death of|lost my (?:father|mother|mum|mom|dad|gran\w*|brother|sister|son|daughter|wife|husband|partner|"
    r"baby|child|friend))\b",
    re.I,
)

WORD = re.compile(r"[^\W\d_]+")
LONG = 5


def is_private(text: str, stems: tuple[str, ...] = ()) -> bool:
    """True if a text tells of health or grief, one's own or another's. `stems` are beginnings of words of its language."""
    words = WORD.findall(_plain(text))
    told = any(_begins(word, _plain(stem)) for stem in stems for word in words)
    return told or bool(HEALTH.search(text) or GRIEF.search(text))


def _begins(word: str, stem: str) -> bool:
    """A stem of some length is found inside a compound too ("Zahnschmerzen")."""
    return stem in word if len(stem) >= LONG else word.startswith(stem)


def _plain(text: str) -> str:
    """In small letters and without accents: people who are shaken leave them out."""
    return "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))
