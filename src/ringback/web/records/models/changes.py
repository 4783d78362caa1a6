"""What was changed, and how it was before: so that a change can be taken back for a while."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from ringback.web.records.models.base import line


class Change(models.Model):
    """One change of one row. Changes of one act share `act`."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    act = models.UUIDField(default=uuid4, db_index=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    words = line()
    table = line(60)
    row = models.BigIntegerField()
    before = models.JSONField(null=True, blank=True)
    """The row's columns as they were; null where there was no row."""

    class Meta:
        ordering = ("-pk",)
