"""Our `dataclass` means what the standard one means, and writes its methods later."""

import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any

import pytest

from ringback.model.quick import dataclass

KINDS: list[dict[str, bool]] = [{}, {"frozen": True}, {"slots": True}, {"frozen": True, "slots": True}]
ARGUMENTS: list[tuple[tuple[object, ...], dict[str, object]]] = [
    (("a",), {}), (("a", 3), {}), (("a",), {"tags": ["x"]}), ((), {"name": "b", "much": 1.5}), ((), {}),
    (("a", 1, ["x"], 4), {}), (("a",), {"nobody": 1}), (("a",), {"name": "twice"}),
]  # fmt: skip


class Thing:
    """A thing."""

    name: str
    much: float = 2
    tags: list[str] = field(default_factory=list, compare=False, repr=False)


def made(decorate: Callable[..., Any], **how: bool) -> Any:
    """The class `Thing` anew, made a dataclass."""
    names = {"__doc__": "A thing.", "__annotations__": Thing.__annotations__, "__qualname__": "Thing", "much": 2}
    tags: Any = field(default_factory=list, compare=False, repr=False)
    return decorate(**how)(type("Thing", (), names | {"tags": tags}))


def outcome(run: Callable[[], object]) -> str:
    """What came of it: the value as it prints, or the kind of error."""
    try:
        return repr(run())
    except (TypeError, AttributeError) as error:
        return type(error).__name__


@pytest.mark.parametrize("how", KINDS)
@pytest.mark.parametrize(("given", "named"), ARGUMENTS)
def test_it_makes_the_same_object_or_the_same_error(
    how: dict[str, bool], given: tuple[object, ...], named: dict[str, object]
) -> None:
    ours, theirs = made(dataclass, **how), made(dataclasses.dataclass, **how)
    for _ in range(2):  # the first object of a class is made another way than those after it
        assert outcome(lambda: ours(*given, **named)) == outcome(lambda: theirs(*given, **named))
        assert outcome(lambda: ours(*given, **named).tags) == outcome(lambda: theirs(*given, **named).tags)


@pytest.mark.parametrize("how", KINDS)
@pytest.mark.parametrize("other", [("a", 2.0), ("a", 3), ("b",), ("a", 2, ["not compared"])])
def test_it_compares_hashes_and_refuses_alike(how: dict[str, bool], other: tuple[object, ...]) -> None:
    said = []
    for kind in (made(dataclass, **how), made(dataclasses.dataclass, **how)):
        one, two = kind("a"), kind(*other)
        said.append(
            (
                one == two,
                one != two,
                one == ("a", 2),
                outcome(lambda one=one, two=two: hash(one) == hash(two)),  # type: ignore[misc]
                outcome(lambda one=one: setattr(one, "much", 9)),  # type: ignore[misc]
                # The standard one stumbles here over a class with slots (TypeError), and refuses all the same.
                "Error" in outcome(lambda one=one: setattr(one, "new", 9)),  # type: ignore[misc]
                outcome(lambda two=two: delattr(two, "much")),  # type: ignore[misc]
            )
        )
    assert said[0] == said[1]


def test_tags_are_fresh_for_each_object() -> None:
    kind = made(dataclass)
    one = kind("a")
    one.tags.append("x")
    assert kind("b").tags == []


@dataclass(frozen=True, slots=True)
class Kept:
    """One that is kept in a file."""

    name: str
    much: float = 2


@dataclass
class Counted:
    """One with something to do once it is made."""

    text: str
    seen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.length = len(self.text)

    def __repr__(self) -> str:
        return f"Counted {self.length}"


def test_it_survives_a_file_and_the_tools_of_the_standard_library() -> None:
    kept = Kept("a", 3)
    assert pickle.loads(pickle.dumps(kept)) == kept
    assert replace(kept, much=4) == Kept("a", 4)
    assert asdict(kept) == {"name": "a", "much": 3}
    assert [f.name for f in fields(Kept)] == ["name", "much"]
    assert dataclasses.is_dataclass(Kept)
    assert {kept: 1}[Kept("a", 3)] == 1
    with pytest.raises(FrozenInstanceError):
        kept.name = "b"  # type: ignore[misc]
    match kept:
        case Kept(name, much):
            assert (name, much) == ("a", 3)


def test_it_leaves_a_class_its_own_methods() -> None:
    assert repr(Counted("four")) == "Counted 4"
    assert Counted("four") == Counted("four")
    assert Counted("four").length == 4
