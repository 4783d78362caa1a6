"""One job at one employer, and everything that hangs on it."""

from django.conf import settings
from django.db import models

from ringback.model.values import Insiders, Medium, Role, Side, Tri
from ringback.web.records.fields import DaysField, DoneField, TextsField, WhenField, WordField
from ringback.web.records.models.base import Row, line, prose
from ringback.web.records.models.people import Profile, ResumeVersion
from ringback.web.records.stages import Ending, Stage


class Opportunity(Row):
    """One job at one employer that the person is going for."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    profile = models.ForeignKey(Profile, on_delete=models.PROTECT)
    example = line(100)
    """The name of the example it came from; empty for the person's own."""
    employer = line()
    role = line()
    requirements = TextsField()
    internal_candidates = WordField(Insiders, default=Insiders.UNKNOWN)
    hours_each_way = models.FloatField(null=True, blank=True)
    cost = line()
    leave_days = models.FloatField(null=True, blank=True)
    visit_days = DaysField()
    stage = WordField(Stage, default=Stage.APPLIED)
    stage_since = models.DateTimeField(auto_now_add=True)
    next_action = line()
    next_action_due = models.DateField(null=True, blank=True)
    rejected = WordField(Tri, default=Tri.UNKNOWN)
    reason_given = prose()
    still_open = WordField(Tri, default=Tri.UNKNOWN)
    next_stage_offered = WordField(Tri, default=Tri.UNKNOWN)
    next_stage_when = WhenField()
    note = prose()
    gone = models.DateTimeField(null=True, blank=True)
    """When it was put away; empty while it is in sight."""

    class Meta:
        indexes = (models.Index(fields=["owner", "gone", "stage", "stage_since"], name="board"),)

    def __str__(self) -> str:
        return " · ".join(p for p in (self.employer, self.role) if p) or "An interview"


class Contact(models.Model):
    """A person there, and whether they decide."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="contacts")
    position = models.PositiveIntegerField(default=0)
    name = line()
    role = WordField(Role, default=Role.OTHER)
    decides = WordField(Tri, default=Tri.UNKNOWN)
    phone = line()
    email = line()
    time_zone = line()
    instruction = prose()

    class Meta:
        ordering = ("position", "pk")


class Submission(models.Model):
    """Which résumé version went to this employer, and when."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="submissions")
    resume = models.ForeignKey(ResumeVersion, on_delete=models.PROTECT, related_name="submissions")
    sent = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("sent", "pk")


class Commitment(models.Model):
    """Something promised by either side."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="commitments")
    position = models.PositiveIntegerField(default=0)
    what = prose()
    by = WordField(Side, default=Side.ME)
    due = WhenField()
    due_at = models.DateTimeField(null=True, blank=True, db_index=True)
    """The last moment of `due`, for looking things up."""
    done = DoneField()
    open = models.BooleanField(default=True)

    class Meta:
        ordering = ("position", "pk")


class Outreach(models.Model):
    """One contact made after an interview. It is written before the message goes out, so that a crash leaves a trace."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="outreach")
    interview = models.ForeignKey("records.Interview", on_delete=models.CASCADE, null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    at = WhenField()
    by = WordField(Medium, default=Medium.EMAIL)
    to = line()
    purpose = line(40)
    answered = WordField(Tri, default=Tri.UNKNOWN)
    review_on = models.DateField(null=True, blank=True)
    """When it is looked at again (the waiting state)."""
    slip = models.UUIDField(null=True, blank=True, unique=True)
    """The name under which the browser noted it: sending it twice, after a lost connection, makes one contact."""

    class Meta:
        ordering = ("position", "pk")


class Outcome(models.Model):
    """What came of something: a no, a second talk, an offer, silence."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="outcomes")
    interview = models.ForeignKey("records.Interview", on_delete=models.CASCADE, null=True, blank=True)
    at = models.DateTimeField()
    kind = WordField(Ending)
    note = prose()

    class Meta:
        ordering = ("at", "pk")


class StageChange(models.Model):
    """When an opportunity went from one column to another."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="stage_changes")
    at = models.DateTimeField()
    was = WordField(Stage, null=True, blank=True)
    now = WordField(Stage)

    class Meta:
        ordering = ("at", "pk")
