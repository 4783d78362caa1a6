"""`dataclass`, as the standard library's, for a program that starts often: the methods are written when first called.

Why: the standard one writes and compiles up to seven methods for each class while it is imported. For the hundred nouns that
one command loads, that was a third of the whole process, and most of those methods are never called. Here `__init__` is
compiled at the first object of its class, and comparing, hashing and printing share one function each. What a class means is
the same, and `fields`, `replace`, `asdict` and pattern matching work as ever.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True):
        """The class with the fields that are written in it."""

        def made(cls):
            cls.__doc__ = cls.__doc__ or cls.__name__  # else the standard one writes the whole signature there, in 3 ms
            return _furnished(
                dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls), frozen, slots, eq
            )

        return made if cls is None else made(cls)


_Missing = object()
"""Stands for an argument that was not given, where a fresh value is made for each object."""


def _furnished(cls: type, frozen: bool, slots: bool, eq: bool) -> type:
    """Gives the class its methods, save those that it brings itself."""
    methods: dict[str, Any] = {"__init__": _first_init(cls, frozen), "__repr__": _repr}
    if eq:
        methods["__eq__"] = _equal
        if cls.__dict__.get("__hash__") is None:
            methods["__hash__"] = _hash if frozen else None
    if frozen:
        methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    if slots and frozen:
        methods["__reduce__"] = _reduced
    for name, method in methods.items():
        if cls.__dict__.get(name) is None:
            setattr(cls, name, method)
    return cls


def _first_init(cls: Any, frozen: bool) -> Callable[..., None]:
    """Writes the class's real `__init__` when its first object is made, and puts that in its own place."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: N807 - the name that an error message shows
        cls.__init__ = init = _written(cls, frozen)
        init(self, *given, **named)

    return __init__


def _written(cls: Any, frozen: bool) -> Callable[..., None]:
    """`__init__` as the standard one would be: one argument a field, in order."""
    names: dict[str, Any] = {"_Missing": _Missing, "_put": object.__setattr__}
    arguments, lines = [], []
    for f in dataclasses.fields(cls):
        value = f.name
        if f.default is not dataclasses.MISSING:
            names[f"_default_{f.name}"] = f.default
            arguments.append(f"{f.name}=_default_{f.name}")
        elif f.default_factory is not dataclasses.MISSING:
            names[f"_make_{f.name}"] = f.default_factory
            arguments.append(f"{f.name}=_Missing")
            value = f"_make_{f.name}() if {f.name} is _Missing else {f.name}"
        else:
            arguments.append(f.name)
        lines.append(f"_put(self, {f.name!r}, {value})" if frozen else f"self.{f.name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__(self, {', '.join(arguments)}):\n " + "\n ".join(lines or ["pass"]), names)
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


_COMPARED: dict[type, Callable[[Any], Any]] = {}
"""For each class what reads the fields that count when two objects are compared."""


def _compared(cls: Any) -> Callable[[Any], Any]:
    found = _COMPARED.get(cls)
    if found is None:
        names = [f.name for f in dataclasses.fields(cls) if f.compare]
        found = _COMPARED[cls] = attrgetter(*names) if len(names) > 1 else lambda x: tuple(getattr(x, n) for n in names)
    return found


def _equal(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    read = _compared(self.__class__)
    return read(self) == read(other)


def _hash(self: Any) -> int:
    return hash(_compared(self.__class__)(self))


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_to_set(self: object, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _reduced(self: Any) -> tuple[type, tuple[Any, ...]]:
    """How an object with slots is kept: its values, in order. The standard way asks for its fields at every object."""
    return self.__class__, tuple(getattr(self, f.name) for f in dataclasses.fields(self))
