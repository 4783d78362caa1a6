"""What the résumé that they hold makes known, and what other versions do: ready to be compared with a message."""

from dataclasses import replace
from datetime import date, datetime
from functools import cached_property

from ringback.checks.knowing import Known, words_in
from ringback.checks.word_lists import COMMON
from ringback.language.mentions import Mention, Sort, mentions_in
from ringback.model.case import Case
from ringback.model.quick import dataclass
from ringback.model.resume import Papers, Post, ResumeVersion

LEGAL = frozenset(
    [
        "ag",
        "bv",
        "city",
        "co",
        "company",
        "corp",
        "gmbh",
        "group",
        "holding",
        "inc",
        "kg",
        "limited",
        "llc",
        "ltd",
        "ohg",
        "plc",
        "sa",
        "se",
        "sl",
        "the",
        "und",
        "and",
        "sons",
    ]
)
"""What stands in the names of many firms, and tells none from another."""


@dataclass(frozen=True)
class Held:
    """The résumé that this employer has, other versions of it, and all that is known with them."""

    resume: Known
    """Only what stands in the résumé that they hold."""
    case: Known
    """Only what stands in the case."""
    others: tuple[tuple[str, Known], ...] = ()
    """Name and lines of each other version."""
    posts: tuple[Post, ...] = ()
    on: date | None = None
    """The day up to which a post that is still held is counted."""

    @cached_property
    def everything(self) -> Known:
        """Case and résumés together."""
        known = (self.resume, *(k for _, k in self.others))
        return replace(self.case, lines=(*self.case.lines, *(line for k in known for line in k.lines)))

    @cached_property
    def counted(self) -> tuple[tuple[str, str, Mention], ...]:
        """Every number of the résumé with its employer (empty where the résumé tells none) and its line."""
        at = {line: post.employer for post in self.posts for line in post.lines}
        return tuple(
            (at.get(line, ""), line, m)
            for line in self.resume.lines
            for m in mentions_in(line)
            if m.sort is Sort.NUMBER
        )

    def named_in(self, sentence: str) -> tuple[str, ...]:
        """The employers of the résumé that a sentence names, by the first telling word of their names."""
        said = set(words_in(sentence))
        names = dict.fromkeys(post.employer for post in self.posts if post.employer)
        return tuple(name for name in names if _first(name) in said)


def _first(name: str) -> str:
    """The first word of a firm's name that tells it from others."""
    return next((w for w in words_in(name) if w not in LEGAL and w not in COMMON), "")


def held_from(case: Case, papers: Papers, known: Known) -> Held | None:
    """What a case's résumés make known; None where the one that they hold could not be read."""
    if papers.held is None:
        return None
    others = tuple((v.name or v.file, replace(known, lines=_lines(v))) for v in papers.others)
    ended = case.interview.ended
    sent = case.resume.sent if case.resume else None
    day = sent or (ended.date() if isinstance(ended, datetime) else ended)
    return Held(replace(known, lines=_lines(papers.held)), known, others, papers.held.posts, day)


def _lines(version: ResumeVersion) -> tuple[str, ...]:
    return tuple(line.text for line in version.lines)
