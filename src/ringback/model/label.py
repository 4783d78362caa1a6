"""How a judgement reads."""

from dataclasses import field
from typing import Any

from ringback.model.quick import dataclass

NAMED: dict[str, Any] = {"name_key": True}
"""Marks the field that holds the entry's own key."""


@dataclass(frozen=True)
class Label:
    """One judgement as a person reads it."""

    id: str = field(metadata=NAMED)
    title: str
    text: str


@dataclass(frozen=True)
class LabelFile:
    """`library/labels.yaml`."""

    labels: tuple[Label, ...]
