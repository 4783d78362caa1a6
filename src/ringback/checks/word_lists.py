"""Small lists of words by which facts are compared. They say what words are, not what anybody should do."""

STRETCHED = frozenset(
    [
        "built",
        "created",
        "designed",
        "directed",
        "founded",
        "headed",
        "invented",
        "led",
        "managed",
        "mastered",
        "oversaw",
        "ran",
        "spearheaded",
        "supervised",
        "trained",
    ]
)
"""Verbs of somebody who carried the whole."""
SMALLER = frozenset(
    [
        "assist",
        "assisted",
        "attended",
        "contributed",
        "help",
        "helped",
        "joined",
        "shadowed",
        "supported",
        "took",
        "watched",
    ]
)
"""Verbs of somebody who had a part in it."""
HONORIFICS = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "herr": "m", "frau": "f", "sir": "m", "madam": "f"}
"""Forms of address and whom they are for."""
TITLES = frozenset(
    [
        "all",
        "brother",
        "captain",
        "chef",
        "dear",
        "doctor",
        "dr",
        "engr",
        "everyone",
        "father",
        "hello",
        "hey",
        "hi",
        "ing",
        "madam",
        "prof",
        "professor",
        "sir",
        "sister",
        "team",
    ]
)
"""What stands before a name and is none."""
OF_A_CAREER = frozenset(
    [
        "child",
        "client",
        "customer",
        "month",
        "patient",
        "people",
        "person",
        "project",
        "pupil",
        "site",
        "staff",
        "store",
        "team",
        "year",
    ]
)
"""Units in which people count their own past. Other numbers of a repair are the better answer, and may be new."""
COMMON = frozenset(
    [
        "a",
        "about",
        "after",
        "an",
        "and",
        "as",
        "at",
        "be",
        "been",
        "before",
        "but",
        "by",
        "for",
        "from",
        "had",
        "has",
        "have",
        "her",
        "here",
        "his",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "my",
        "no",
        "not",
        "of",
        "on",
        "or",
        "our",
        "over",
        "so",
        "than",
        "that",
        "the",
        "their",
        "then",
        "there",
        "this",
        "to",
        "under",
        "was",
        "we",
        "were",
        "which",
        "who",
        "with",
        "you",
        "your",
    ]
)
"""Words that say nothing about what a sentence is about."""
