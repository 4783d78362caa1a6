"""Words as the person changed them, every version kept."""

from django.db import models

from ringback.model.values import DraftChannel, Purpose, Tone
from ringback.web.records.fields import WordField
from ringback.web.records.models.base import Row, line, prose
from ringback.web.records.models.interviews import Interview


class DraftWords(Row):
    """The words for one purpose and channel of an interview, once the person has touched them."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="drafts")
    purpose = WordField(Purpose)
    channel = WordField(DraftChannel)
    tone = WordField(Tone, default=Tone.PLAIN)
    subject = line()
    body = prose()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["interview", "purpose", "channel"], name="one_draft_a_purpose_and_channel"),
        )


class DraftVersion(models.Model):
    """The words as they stood once."""

    draft = models.ForeignKey(DraftWords, on_delete=models.CASCADE, related_name="versions")
    at = models.DateTimeField()
    subject = line()
    body = prose()
    sent = models.BooleanField(default=False)

    class Meta:
        ordering = ("-at", "-pk")
