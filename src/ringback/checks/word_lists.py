"""Small lists of words by which facts are compared. They say what words are, not what anybody should do."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


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
HONORIFICS = {
    **dict.fromkeys(("mr", "herr", "sir", "monsieur", "senor", "signor", "meneer"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "frau", "madam", "madame", "mme", "mlle", "mademoiselle"), "f"),
    **dict.fromkeys(("senora", "senorita", "signora", "mevrouw"), "f"),
}
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
GENERIC = _set(
    "again admissions board colleagues committee department everybody folks friend friends headteacher hiring hr human "
    "manager management office panel people personnel principal recruiter recruiters recruiting recruitment resources "
    "search selection sir there appointments human talent acquisition"
)
"""Whom one greets without a name."""
FILLERS = _set(
    "also able been being come could did does done even ever from get give going have having just know like made make "
    "more most much only other same should some such take than that them these they this those very want well were "
    "what when where will with work worked working would years year time much many"
)
"""Longer words that say no more of what a sentence is about."""
OTHER_PEOPLE = _set(
    "aunt boss brother carer child client colleague customer daughter doctor driver father friend girl guest husband lady "
    "man manager mother mum neighbour nurse partner patient pupil somebody someone son sister student supervisor teacher "
    "tenant wife woman worker boy dad resident chef captain owner"
)
"""Others whom "she" or "he" may be."""
RANKS = _set("chief deputy general head lead managing principal regional senior vice")
"""What makes a title a bigger one."""
POLITE = _set("again back decide decision hear know next soon talk time touch update week")
"""What everybody says of what comes next: no claim that one could hold anybody to."""
OF_ONESELF = _set(
    "i i've true and or but we have had hold held has am are was were do did own so far also still with my"
)
"""Words that may stand before what is denied where it is denied of the person: "the last bus never came" is not."""
EVERYDAY = frozenset(
    word[:5]
    for word in _set(
        "worked work working done have having held hold took taken take used using made anything anybody something alone before "
        "after since year years month months week weeks time times experience people person place thing things today first last "
        "myself single whole much many real really true only just also ever once this that these those their there here with from "
        "over under into about your yours mine more most less good well long short small large other another same sent send ever "
        "call called interview answer question manager company team role shop job read word words told said asked finished passed"
    )
)
"""Beginnings of words that stand in so many lines that sharing one says nothing."""
