"""Two versions of a résumé, fact by fact: what both hold, what only one holds, and what each says otherwise."""

from collections.abc import Callable, Iterator

from ringback.checks.knowing import words_in
from ringback.model.resume import Change, Difference, Fact, FactKind, ResumeVersion

Key = tuple[object, ...]
ORDER = list(FactKind)


def compare(one: ResumeVersion, other: ResumeVersion) -> tuple[Difference, ...]:
    """Every fact of both, once each: by kind, and within it what changed, what only one holds, what both hold."""
    first, second = _once(one.facts), _once(other.facts)
    out = [*_paired(first, second, _whole, Change.SAME)]
    out += _paired(first, second, _thing, Change.CHANGED)
    out += [Difference(Change.ONLY_FIRST, fact, None) for fact in first]
    out += [Difference(Change.ONLY_SECOND, None, fact) for fact in second]
    return tuple(sorted(out, key=_order))


def _order(difference: Difference) -> tuple[int, int, int, int]:
    fact = difference.one or difference.other
    assert fact is not None  # one of the two is always there
    changes = [Change.CHANGED, Change.ONLY_FIRST, Change.ONLY_SECOND, Change.SAME]
    return changes.index(difference.change), ORDER.index(fact.kind), fact.at.page, fact.at.line


def _once(facts: tuple[Fact, ...]) -> list[Fact]:
    """Each fact once, however often it stands in the résumé."""
    return list({_whole(fact): fact for fact in reversed(facts)}.values())[::-1]


def _paired(
    first: list[Fact], second: list[Fact], key: Callable[[Fact], Key | None], change: Change
) -> Iterator[Difference]:
    """Facts of both with one key; where several share it, nobody can say which belong together. Takes them out."""
    theirs: dict[Key, list[Fact]] = {}
    mine: dict[Key, list[Fact]] = {}
    for table, facts in ((mine, first), (theirs, second)):
        for fact in facts:
            if (found := key(fact)) is not None:
                table.setdefault(found, []).append(fact)
    for name, facts in mine.items():
        if len(facts) == 1 and len(theirs.get(name, ())) == 1:
            first.remove(facts[0])
            second.remove(theirs[name][0])
            yield Difference(change, facts[0], theirs[name][0])


def _whole(fact: Fact) -> Key:
    """What makes two facts the same: how they are written does not matter."""
    value = fact.value if fact.kind in (FactKind.DATE, FactKind.NUMBER) else tuple(words_in(fact.text)) or fact.value
    about = tuple(words_in(fact.about)) if fact.kind in (FactKind.DATE, FactKind.NUMBER, FactKind.TITLE) else ()
    return fact.kind, value, about


def _thing(fact: Fact) -> Key | None:
    """What makes two facts speak of the same thing: the title or time at one employer, or what a number counts there."""
    about = tuple(words_in(fact.about))
    if fact.kind is FactKind.NUMBER:
        return fact.kind, fact.value.partition(" ")[2], about
    if fact.kind in (FactKind.TITLE, FactKind.DATE) and about:
        return fact.kind, about
    return (fact.kind,) if fact.kind is FactKind.PERSON else None
