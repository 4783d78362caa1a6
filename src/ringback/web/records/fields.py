"""Columns that hold what the nouns hold: an instant with its own offset or only a day, a word of a closed list, a tuple.

Why not Django's own: a moment typed as "10:05+01:00" must come back with that offset, or the same case would read another way
when it is exported; and a tuple in a noun is a tuple here.
"""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import models

from ringback.model.case import Evidence
from ringback.model.values import Tri, When

if TYPE_CHECKING:
    Characters = models.CharField[Any, Any]
else:
    Characters = models.CharField


def read_when(text: str) -> When:
    """An instant with its offset, or a day."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


class WhenField(Characters):
    """`When | None`, kept as ISO 8601 text just as it was given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"max_length": 40, "blank": True, "default": None} | kwargs))

    def from_db_value(self, value: str | None, *_: Any) -> When | Tri | None:
        """Text → value."""
        return self._read(value)

    def to_python(self, value: Any) -> Any:
        """Text → value; what is a value already stays."""
        return self._read(value) if isinstance(value, str) and not isinstance(value, StrEnum) else value

    def get_prep_value(self, value: Any) -> Any:
        """Value → text."""
        if isinstance(value, datetime | date):
            return value.isoformat()
        return "" if value is None else str(value)

    def value_to_string(self, obj: models.Model) -> str:
        """As it stands in an export."""
        return str(self.get_prep_value(self.value_from_object(obj)))

    def _read(self, text: str | None) -> When | Tri | None:
        return read_when(text) if text else None


class DoneField(WhenField):
    """`Tri | When`: yes, no, unknown, or when it was done."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"default": Tri.UNKNOWN} | kwargs))

    def _read(self, text: str | None) -> When | Tri | None:
        return Tri(text) if text in list(Tri) else read_when(text) if text else Tri.UNKNOWN


class WordField(Characters):
    """A word of a closed list; `words` is the list. `None` only where `null` says so."""

    def __init__(self, words: type[StrEnum], *args: Any, **kwargs: Any) -> None:
        self.words = words
        super().__init__(*args, **({"max_length": 40} | kwargs))

    def deconstruct(self) -> Any:
        """For migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, [self.words, *args], kwargs

    def from_db_value(self, value: str | None, *_: Any) -> StrEnum | None:
        """Text → word."""
        return self.words(value) if value else None

    def to_python(self, value: Any) -> Any:
        """Text → word."""
        return self.words(value) if value else None


class TextsField(models.JSONField):
    """`tuple[str, ...]`, kept as a JSON list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", tuple)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, *rest: Any) -> Any:
        """JSON → tuple."""
        return tuple(self.item(v) for v in super().from_db_value(value, *rest) or ())

    def get_prep_value(self, value: Iterable[Any] | None) -> Any:
        """Tuple → list."""
        return super().get_prep_value([self.plain(v) for v in value or ()])

    def value_to_string(self, obj: models.Model) -> Any:
        """As it stands in an export."""
        return [self.plain(v) for v in self.value_from_object(obj) or ()]

    def item(self, value: Any) -> Any:
        """One thing of the list, as the noun holds it."""
        return value

    def plain(self, value: Any) -> Any:
        """One thing of the list, as JSON."""
        return value


class DaysField(TextsField):
    """`tuple[date, ...]`."""

    def item(self, value: Any) -> Any:
        """Text → day."""
        return date.fromisoformat(value) if isinstance(value, str) else value

    def plain(self, value: Any) -> Any:
        """Day → text."""
        return value if isinstance(value, str) else value.isoformat()


class EvidenceField(TextsField):
    """`tuple[Evidence, ...]`."""

    def item(self, value: Any) -> Any:
        """Mapping → noun."""
        return Evidence(**value) if isinstance(value, dict) else value

    def plain(self, value: Any) -> Any:
        """Noun → mapping."""
        return value if isinstance(value, dict) else asdict(value)
