"""What never goes into a message by itself: a circumstance that names illness, treatment or grief (P13)."""

import re

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


def is_private(text: str) -> bool:
    """True if a text tells of health or grief, one's own or another's."""
    return bool(HEALTH.search(text) or GRIEF.search(text))
