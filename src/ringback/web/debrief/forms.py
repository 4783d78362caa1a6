"""What the debrief asks: the free text first, then a few facts that the words need."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from ringback.model.case import Case
from ringback.model.values import Channel, Tri

CHANNELS = ((Channel.PHONE, "Phone"), (Channel.VIDEO, "Video"), (Channel.IN_PERSON, "In person"))
LINE = forms.TextInput(attrs={"autocomplete": "off"})
MINUTE = "%Y-%m-%dT%H:%M"


class DebriefForm(forms.Form):
    """One conversation, told. Only the story is needed; what is left empty is asked for where it matters."""

    text = forms.CharField(
        label="What happened?",
        max_length=20000,
        widget=forms.Textarea(
            attrs={"class": "tall", "autofocus": True, "placeholder": "As it comes. Half sentences are fine."}
        ),
        error_messages={"required": "Say in a sentence or two what happened. Everything else can wait."},
    )
    channel = forms.ChoiceField(label="How was it held?", choices=CHANNELS, required=False, widget=forms.RadioSelect)
    ended = forms.DateTimeField(
        label="When did it end?",
        required=False,
        input_formats=[MINUTE, "%Y-%m-%d %H:%M", "%Y-%m-%d"],
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Write it like 2026-11-22 10:05, or leave it empty."},
    )
    scheduled = forms.BooleanField(label="They rang without an appointment", required=False)
    employer = forms.CharField(label="Employer", max_length=300, required=False, widget=LINE)
    role = forms.CharField(label="The job", max_length=300, required=False, widget=LINE)
    who = forms.CharField(label="Who you spoke with", max_length=300, required=False, widget=LINE)
    phone = forms.CharField(
        label="Their number",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "off"}),
    )
    my_name = forms.CharField(
        label="Your name", max_length=300, required=False, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    my_phone = forms.CharField(
        label="Your number",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    zone = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput(attrs={"data-zone": ""}))


def shown(case: Case, now: datetime) -> dict[str, Any]:
    """What the form shows of a case."""
    contact, ended = case.contacts[0] if case.contacts else None, case.interview.ended
    return {
        "text": case.debrief.text,
        "channel": case.interview.channel,
        "ended": ended.astimezone(now.tzinfo).replace(tzinfo=None) if isinstance(ended, datetime) else ended,
        "scheduled": case.interview.scheduled is Tri.NO,
        "employer": case.opportunity.employer,
        "role": case.opportunity.role,
        "who": contact.name if contact else "",
        "phone": contact.phone if contact else "",
        "my_name": case.candidate.name,
        "my_phone": case.candidate.phone,
        "zone": case.candidate.time_zone,
    }


def answers(told: dict[str, Any], zone: ZoneInfo) -> dict[str, str]:
    """Case key → answer, for everything that was told."""
    ended = told.get("ended")
    said = {
        "candidate.time_zone": told.get("zone", ""),
        "candidate.name": told.get("my_name", ""),
        "candidate.phone": told.get("my_phone", ""),
        "opportunity.employer": told.get("employer", ""),
        "opportunity.role": told.get("role", ""),
        "contacts[0].name": told.get("who", ""),
        "contacts[0].phone": told.get("phone", ""),
        "interview.channel": told.get("channel", ""),
        "interview.ended": ended.replace(tzinfo=zone).isoformat() if ended else "",
        "interview.scheduled": "no" if told.get("scheduled") else "",
        "debrief.text": told.get("text", ""),
    }
    return said
