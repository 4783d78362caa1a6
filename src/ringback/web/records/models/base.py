"""What tables share."""

from django.db import models


def line(most: int = 300) -> "models.CharField[str, str]":
    """A column for one line of text."""
    return models.CharField(max_length=most, blank=True, default="")


def prose() -> "models.TextField[str, str]":
    """A column for free text."""
    return models.TextField(blank=True, default="")


class Row(models.Model):
    """A row whose edits are counted: who saves must name the version that was shown, so no tab overwrites another unseen."""

    version = models.PositiveIntegerField(default=1)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
