"""All ids of the project's law, as `advice.md` numbers them: articles, evidence, disagreements, defaults, tensions."""

import re

ARTICLES = {"S0": 40, "S1": 32, "S2": 28, "S3": 35, "S4": 35}
"""Rules of each article (Part A)."""

EVIDENCE = {"A": 16, "P": 21, "S": 5, "T": 11, "R": 22, "F": 12, "V": 10, "L": 6, "J": 4}
"""Rows of each table of evidence (Part B): apologies, perception, single acts, thanks, and so on."""

OTHERS = {"D": 17, "P": 16, "T": 7}
"""Disagreements, operating defaults, and tensions between the articles (A.6)."""

RULE_IDS = frozenset(
    [f"{article}-{n}" for article, count in ARTICLES.items() for n in range(1, count + 1)]
    + [f"E-{table}{n}" for table, count in EVIDENCE.items() for n in range(1, count + 1)]
    + [f"{letter}{n}" for letter, count in OTHERS.items() for n in range(1, count + 1)]
)
"""Every id that a data file, a test or an explanation may cite."""

CITED = re.compile(r"\b(?:S[0-4]-\d+|E-[A-Z]\d+|[DPT]\d+)\b")
"""An id inside running text, as in "(S0-22, E-R8)"."""


def ids_in(text: str) -> tuple[str, ...]:
    """All ids that a text cites, in order."""
    return tuple(CITED.findall(text))
