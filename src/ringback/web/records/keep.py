"""Writing to the record book: one act is one transaction, counts versions, and can be taken back for a while."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, TypeVar
from uuid import uuid4

from django.contrib.auth.models import User
from django.core import serializers
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from ringback.web.records.models import Change
from ringback.web.records.models.base import Row

R = TypeVar("R", bound=models.Model)
UNDO_FOR = timedelta(hours=24)
"""How long an act can be taken back."""


class Stale(Exception):
    """Somebody (another tab, mostly) saved this row since it was shown."""

    def __init__(self, row: models.Model) -> None:
        super().__init__("saved elsewhere meanwhile")
        self.row = row


class Act:
    """One act of the person: every row it touches is noted as it was before."""

    def __init__(self, owner: User, words: str) -> None:
        self.owner, self.words, self.id = owner, words, uuid4()

    def create(self, row: R) -> R:
        """A new row; taking the act back removes it."""
        row.save(force_insert=True)
        self._note(row, None)
        return row

    def change(self, row: models.Model, shown: int | None = None, **values: Any) -> bool:
        """Gives columns new values, if any differs. `shown` is the version that was on the screen; Stale if it is no more."""
        if shown is not None and isinstance(row, Row) and not self._is_still(row, shown):
            raise Stale(row)
        if not any(getattr(row, name) != value for name, value in values.items()):
            return False
        self._note(row, plain(row))
        for name, value in values.items():
            setattr(row, name, value)
        more: list[str] = []
        if isinstance(row, Row):
            row.version += "version" not in values
            more = ["version", "changed"]
        row.save(update_fields=list({*values, *more}))
        return True

    def delete(self, row: models.Model) -> None:
        """Removes one row that no other hangs on."""
        self._note(row, plain(row))
        row.delete()

    def _is_still(self, row: Row, shown: int) -> bool:
        """True if the row's version is the one that was shown; the row is locked until the act ends."""
        table = type(row)
        return bool(table._default_manager.filter(pk=row.pk, version=shown).update(version=F("version")))

    def _note(self, row: models.Model, before: Any) -> None:
        Change.objects.create(
            owner=self.owner, act=self.id, words=self.words, table=row._meta.label_lower, row=row.pk, before=before
        )


@contextmanager
def act(owner: User, words: str) -> Iterator[Act]:
    """Everything inside happens or nothing does. `words` say what was done ("Moved to Offer")."""
    with transaction.atomic():
        Change.objects.filter(owner=owner, at__lt=timezone.now() - UNDO_FOR).delete()
        yield Act(owner, words)


def plain(row: models.Model) -> Any:
    """The row as plain values: a list of one, as Django writes it."""
    return json.loads(serializers.serialize("json", [row]))
