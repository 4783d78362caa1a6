"""Taking an act back: only what that act changed, and only where nobody has changed it since.

Why not the whole rows: between an act and a late "Undo" other things are noted in the same rows, and an undo that took those
along would lose what somebody typed.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.auth.models import User
from django.core import serializers
from django.db import IntegrityError, models, transaction
from django.db.models.deletion import Collector, ProtectedError
from django.utils import timezone

from ringback.web.records.keep import UNDO_FOR, plain
from ringback.web.records.models import Change, Interview, PlannedStep
from ringback.web.records.models.base import Row

HOUSE = frozenset({"version", "created", "changed"})
"""Columns that count and date the others."""
NOTED = frozenset(
    {"severity", "recoverable", "first_move", "window_opens", "window_closes", "judged_at", "turned_down"}
)
"""Columns of an interview that are concluded from the rest, and concluded anew after an undo."""
Key = tuple[str, int]
"""Table and row."""


class Touched(Exception):
    """Something that the act changed was changed again since; nothing was taken back."""


@dataclass(frozen=True)
class Undoing:
    """One row on its way back. `before` is None for a row that the act made; `later` are the changes by other acts since."""

    key: Key
    before: dict[str, Any] | None
    later: Sequence[Change]

    @property
    def table(self) -> type[models.Model]:
        """The table."""
        return apps.get_model(self.key[0])

    @property
    def now(self) -> models.Model | None:
        """The row as it is; None if it is gone."""
        return self.table._default_manager.filter(pk=self.key[1]).first()


def last_act(owner: User, act_id: UUID) -> Change | None:
    """The last change of an act that can still be taken back."""
    return Change.objects.filter(owner=owner, act=act_id, at__gte=timezone.now() - UNDO_FOR).first()


def take_back(owner: User, act_id: UUID) -> str | None:
    """Puts back what an act changed, the last change first. What was done, or None if it is too late.

    Raises Touched, with nothing taken back, where any of it was changed again since, or where something new hangs on it.
    """
    try:
        with transaction.atomic():
            changes = list(Change.objects.filter(owner=owner, act=act_id, at__gte=timezone.now() - UNDO_FOR))
            rows = list(_rows(owner, act_id, changes))
            made = {r.key for r in rows if r.before is None}
            for row in rows:
                _must_be_untouched(row, made)
            for row in rows:
                _put_back(row)
            Change.objects.filter(pk__in=[c.pk for c in changes]).delete()
    except IntegrityError:
        raise Touched from None
    return changes[0].words if changes else None


def _rows(owner: User, act_id: UUID, changes: Sequence[Change]) -> Iterator[Undoing]:
    """Each row of the act once, as it was before all of it, the row that was touched last first."""
    first: dict[Key, Change] = {}
    for change in changes:  # newest first, so that the oldest of each row stays
        key = (change.table, change.row)
        first.pop(key, None)
        first[key] = change
    for key, change in first.items():
        since = Change.objects.filter(owner=owner, table=key[0], row=key[1], pk__gt=change.pk)
        before = change.before[0]["fields"] if change.before else None
        yield Undoing(key, before, list(since.exclude(act=act_id).order_by("pk")))


def _must_be_untouched(row: Undoing, made: set[Key]) -> None:
    now = row.now
    if now is None:
        if row.before is not None and row.table is not PlannedStep and (row.later or not _parents_are_there(row)):
            raise Touched
        return
    if row.before is None:
        if _differing(row, _after(row, now), _fields(now)) or _hanging(now) - made:
            raise Touched
        return
    after, there = _after(row, now), _fields(now)
    if any(there.get(name) != after.get(name) for name in _differing(row, row.before, after)):
        raise Touched


def _put_back(row: Undoing) -> None:
    now = row.now
    if row.before is None:
        if now is not None:
            now.delete()
    elif now is None:
        if row.table is not PlannedStep:  # a step that is gone belonged to a plan that is no more
            _restored(row).save(force_insert=True)
    else:
        _restore_columns(row, now, row.before)


def _restore_columns(row: Undoing, now: models.Model, before: dict[str, Any]) -> None:
    old, names = _restored(row), _differing(row, before, _after(row, now))
    for name in names:
        field = now._meta.get_field(name)
        setattr(now, field.attname, getattr(old, field.attname))  # type: ignore[union-attr]
    if isinstance(now, Row):
        now.version += 1  # a tab that still shows what was taken back must notice
        names |= {"version", "changed"}
    now.save(update_fields=names)
    # A later act that is taken back after this one must not bring back what this one took away.
    for change in row.later:
        if change.before:
            change.before[0]["fields"] |= {name: before[name] for name in names - HOUSE}
            change.save(update_fields=["before"])


def _restored(row: Undoing) -> Any:
    text = json.dumps([{"model": row.key[0], "pk": row.key[1], "fields": row.before}])
    return next(iter(serializers.deserialize("json", text))).object


def _after(row: Undoing, now: models.Model) -> dict[str, Any]:
    """The row as the act left it: as the next act found it, or as it is."""
    found: dict[str, Any] = row.later[0].before[0]["fields"] if row.later and row.later[0].before else _fields(now)
    return found


def _fields(row: models.Model) -> dict[str, Any]:
    found: dict[str, Any] = plain(row)[0]["fields"]
    return found


def _differing(row: Undoing, one: dict[str, Any], other: dict[str, Any]) -> set[str]:
    """The columns that tell them apart, without those that only count or are concluded from others."""
    ours = {"done"} if row.table is PlannedStep else one.keys() - HOUSE
    return {name for name in ours - (NOTED if row.table is Interview else frozenset()) if one[name] != other.get(name)}


def _parents_are_there(row: Undoing) -> bool:
    """True if everything that a row belongs to still exists."""
    old = _restored(row)
    keys = [f for f in old._meta.concrete_fields if f.is_relation and getattr(old, f.attname) is not None]
    return all(f.related_model._default_manager.filter(pk=getattr(old, f.attname)).exists() for f in keys)


def _hanging(row: models.Model) -> set[Key]:
    """Everything that would go with a row. The steps of a plan are not counted: they are made anew."""
    collector = Collector(using="default", origin=row)
    try:
        collector.collect([row])
    except ProtectedError as error:
        return {(o._meta.label_lower, o.pk) for o in error.protected_objects}
    found = [o for rows in (*collector.data.values(), *collector.fast_deletes) for o in rows]
    return {(o._meta.label_lower, o.pk) for o in found if o != row and not isinstance(o, PlannedStep)}
