"""The library as entries that can be listed, searched and led to: each has a name, a sentence and the rules it rests on."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from ringback import api
from ringback.model.quick import dataclass
from ringback.model.rule import RuleEntry
from ringback.model.source import Source


@dataclass(frozen=True)
class Entry:
    """One thing of the library."""

    part: str
    id: str
    title: str
    text: str
    rules: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    """Further sentences."""

    @property
    def url(self) -> str:
        """Its own page, or its place on the page of its part."""
        if self.part in PAGES:
            return reverse(PAGES[self.part], args=[self.id])
        return f"{reverse('library_part', args=[self.part])}#{self.id}"

    def holds(self, words: list[str]) -> bool:
        """True if every word stands in it."""
        text = " ".join((self.id, self.title, self.text, *self.more, *self.rules)).casefold()
        return all(word in text for word in words)


PAGES = {"plays": "play", "rules": "rule", "sources": "library_source"}
"""Part → the page that one entry of it has."""
PARTS = {
    "plays": ("What to do", "The courses of action, each with its steps and when it is not the answer."),
    "disagreements": ("Where good sources differ", "Both sides, and what we do unless you choose otherwise."),
    "checks": ("What a message is checked for", "Every finding that can stand beside your words."),
    "mistakes": ("What goes wrong", "The kinds of slips that are recognised in what you tell."),
    "signals": ("What they do", "What you may have seen or heard, and what it may mean."),
    "defaults": ("What we chose ourselves", "Where no source decides, and what each choice rests on."),
    "rules": ("Every rule", "What the five articles say, one rule at a time, and where it acts."),
    "sources": ("Sources", "Where the advice comes from, and how far that bears it."),
    "stories": ("Stories", "What came of it once, for somebody. An example and no evidence."),
}
"""Part → title and what it holds, in the order of the page."""
TENDENCY = {
    "good": "Speaks for you",
    "neutral": "Means nothing by itself",
    "bad": "May speak against you",
    "theirs": "Their own behaviour, and never counted against you",
}


def entries(part: str) -> tuple[Entry, ...]:
    """All entries of one part, in the library that is in use."""
    return tuple(READERS[part]())


def everything() -> Iterator[Entry]:
    """All of it."""
    for part in PARTS:
        yield from entries(part)


def found(query: str) -> list[tuple[str, list[Entry]]]:
    """What holds every word of the query, by part, the first forty of each."""
    words = query.casefold().split()
    by_part = [(PARTS[part][0], [e for e in entries(part) if e.holds(words)][:40]) for part in PARTS]
    return [(title, hits) for title, hits in by_part if hits]


def resting_on(rule: str) -> list[tuple[str, list[Entry]]]:
    """What in the library names this rule or source, by part."""
    by_part = [(PARTS[part][0], [e for e in entries(part) if rule in e.rules]) for part in PARTS if part != "rules"]
    return [(title, hits) for title, hits in by_part if hits]


def rule(name: str) -> RuleEntry | None:
    """The rule of that name."""
    return next((r for r in api.rules() if r.id == name), None)


def source(name: str) -> Source | None:
    """The source of that name."""
    return next((s for s in api.sources() if s.id == name), None)


def elsewhere(name: str) -> Entry | None:
    """A disagreement, a default or a source that is named where a rule could be."""
    return next((e for part in ("disagreements", "defaults", "sources") for e in entries(part) if e.id == name), None)


def _plays() -> Iterator[Entry]:
    for play in sorted(api.shelf().advice.plays, key=lambda p: p.rank):
        steps = tuple(s.title for s in play.steps)
        rules = dict.fromkeys(
            [*play.rules, *(r for s in play.steps for r in s.rules), *(r for w in play.when for r in w.rules)]
        )
        yield Entry("plays", str(play.play), play.title, play.why, tuple(rules), steps)


def _checks() -> Iterator[Entry]:
    for check in api.checks():
        yield Entry("checks", check.id, _worded(check.id), _blank(check.says), check.rules, (check.advice,))


def _kinds(part: str) -> Iterator[Entry]:
    for kind in getattr(api.shelf().ear.taxonomy, part):
        tendency = TENDENCY.get(str(getattr(kind, "tendency", "")), "")
        yield Entry(part, kind.id, _worded(kind.id), kind.means, kind.rules, (tendency,) if tendency else ())


def _disagreements() -> Iterator[Entry]:
    for each in api.shelf().advice.disagreements:
        yield Entry("disagreements", each.id, each.question, each.one_side, each.rules, (each.other_side, each.default))


def _defaults() -> Iterator[Entry]:
    advice = api.shelf().advice
    for each in advice.default_rules:
        yield Entry("defaults", each.id, each.id, each.said(advice.defaults), each.support)


def _rules() -> Iterator[Entry]:
    for each in api.rules():
        yield Entry("rules", each.id, each.id, each.text)


def _sources() -> Iterator[Entry]:
    for each in api.sources():
        yield Entry("sources", each.id, named(each), each.says)


def _stories() -> Iterator[Entry]:
    """Always told as stories, with what they do not show (S3-17, S4-1)."""
    for each in api.stories():
        yield Entry("stories", each.id, each.title, each.says, (*each.rules, each.source), (each.caution,))


READERS: dict[str, Any] = {
    "plays": _plays,
    "disagreements": _disagreements,
    "checks": _checks,
    "mistakes": lambda: _kinds("mistakes"),
    "signals": lambda: _kinds("signals"),
    "defaults": _defaults,
    "rules": _rules,
    "sources": _sources,
    "stories": _stories,
}


def named(each: Source) -> str:
    """Author and title, with the year; the address where neither is known."""
    name = ": ".join(part for part in (each.author, each.title) if part) or each.doi or each.address
    return name + (f" ({each.year})" if each.year else "")


def _worded(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _blank(says: str) -> str:
    """A finding as it reads before anything was found."""
    for slot in ("{found}", "{known}", "{words}", "{most}"):
        says = says.replace(slot, "…")
    return says
