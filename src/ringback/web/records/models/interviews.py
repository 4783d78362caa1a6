"""One conversation, what the person says of it, and the plan that was made from it."""

from uuid import uuid4

from django.db import models

from ringback.model.values import Channel, DraftChannel, Frequency, Play, Process, Purpose, Recoverable, Severity, Tri
from ringback.web.records.fields import EvidenceField, TextsField, WhenField, WordField
from ringback.web.records.models.base import Row, line, prose
from ringback.web.records.models.opportunities import Opportunity


class Interview(Row):
    """One conversation. What was judged last stands beside it, so that no list needs to judge anew."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="interviews")
    slip = models.UUIDField(default=uuid4, unique=True)
    """The name under which the browser began it: saving twice makes one interview."""
    as_of = WhenField()
    """The moment at which an example plays; empty for a real one, which plays now."""
    channel = WordField(Channel, default=Channel.UNKNOWN)
    stage = line()
    process = WordField(Process, default=Process.UNKNOWN)
    ended = WhenField()
    scheduled = WordField(Tri, default=Tri.UNKNOWN)
    talked_with = TextsField()
    begun = models.BooleanField(default=False)
    """False while it is only being typed."""
    severity = WordField(Severity, null=True, blank=True)
    recoverable = WordField(Recoverable, null=True, blank=True)
    first_move = WordField(Play, null=True, blank=True)
    window_opens = models.DateTimeField(null=True, blank=True)
    window_closes = models.DateTimeField(null=True, blank=True)
    judged_at = models.DateTimeField(null=True, blank=True)
    turned_down = models.BooleanField(default=False)
    """Whether they had said no when it was judged last: the column of the board follows only what is new."""
    ready = models.JSONField(default=list, blank=True)
    """What was ticked before a call."""
    call_note = prose()
    """Jotted down during a call. It becomes part of the story only when the person says so."""
    chosen = WordField(Play, null=True, blank=True)
    """The play that the person prefers to the first move, where the choice is contested."""
    private_note = prose()
    """Only for the person; it never goes into a case or a draft (S4-26)."""

    class Meta:
        ordering = ("created", "pk")


class Debrief(models.Model):
    """What the person says happened."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="debrief")
    text = prose()
    self_rating = models.PositiveSmallIntegerField(null=True, blank=True)
    circumstance = prose()
    not_heard = TextsField()
    company_fact = prose()
    goodwill = TextsField()
    evidence = EvidenceField()
    ideas = TextsField()
    not_so = TextsField()
    causes = TextsField()
    wanted_to_learn = prose()


class Moment(models.Model):
    """One thing that went wrong, or well."""

    debrief = models.ForeignKey(Debrief, on_delete=models.CASCADE, related_name="moments")
    position = models.PositiveIntegerField(default=0)
    text = prose()
    asked = prose()
    said = prose()
    better_answer = prose()

    class Meta:
        ordering = ("position", "pk")


class Signal(models.Model):
    """What the interviewer was seen or heard to do."""

    debrief = models.ForeignKey(Debrief, on_delete=models.CASCADE, related_name="signals")
    position = models.PositiveIntegerField(default=0)
    what = prose()
    how_often = WordField(Frequency, null=True, blank=True)

    class Meta:
        ordering = ("position", "pk")


class PlannedStep(models.Model):
    """One dated step of the plan, as it was last made."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveIntegerField(default=0)
    title = prose()
    play = WordField(Play, null=True, blank=True)
    """Empty for a search action, which belongs to no play."""
    opens = models.DateTimeField()
    due = models.DateTimeField(db_index=True)
    purpose = WordField(Purpose, null=True, blank=True)
    channel = WordField(DraftChannel, null=True, blank=True)
    rules = TextsField()
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("position", "pk")
