"""What can be typed on the pages of words: the words themselves, when they went out, a message to be checked."""

from datetime import datetime
from typing import Any

from django import forms

from ringback.letters.titles import TITLES
from ringback.model.values import DraftChannel, Medium
from ringback.web.drafts.words import Kind
from ringback.web.inputs import Sheet

MOST = 20_000
MINUTE = "%Y-%m-%dT%H:%M"
BY = {
    DraftChannel.EMAIL: Medium.EMAIL,
    DraftChannel.LETTER: Medium.LETTER,
    DraftChannel.CALL_SCRIPT: Medium.PHONE,
    DraftChannel.VOICEMAIL: Medium.VOICEMAIL,
    DraftChannel.SPOKEN_OPENER: Medium.IN_PERSON,
}
MEDIA = (
    (Medium.EMAIL, "E-mail"),
    (Medium.LETTER, "Letter"),
    (Medium.MESSAGE, "Message"),
    (Medium.PHONE, "Phone"),
    (Medium.VOICEMAIL, "Voicemail"),
    (Medium.IN_PERSON, "In person"),
)
CHANNELS = (
    (DraftChannel.EMAIL, "E-mail"),
    (DraftChannel.LETTER, "Letter"),
    (DraftChannel.CALL_SCRIPT, "Call"),
    (DraftChannel.VOICEMAIL, "Voicemail"),
    (DraftChannel.SPOKEN_OPENER, "First words of a talk"),
)
PURPOSES = tuple((p, str(p).replace("_", " ").capitalize()) for p in dict.fromkeys(p for p, _ in TITLES))


class WordsForm(Sheet):
    """The words of a draft."""

    subject = forms.CharField(
        label="Subject", max_length=300, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    body = forms.CharField(
        label="The words",
        max_length=MOST,
        strip=False,
        widget=forms.Textarea(attrs={"class": "tall words", "spellcheck": "true"}),
        error_messages={
            "required": "There are no words here yet. Undo, or take our wording again.",
            "max_length": "That is far longer than anybody reads. Keep it under 20,000 letters.",
        },
    )


class SentForm(Sheet):
    """When it went out, how, and to whom."""

    at = forms.DateTimeField(
        label="When?",
        input_formats=[MINUTE, "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={
            "invalid": "Write it like 2026-11-22 10:05.",
            "required": "Say when, so that the waiting can be counted.",
        },
    )
    by = forms.ChoiceField(
        label="How?", choices=MEDIA, widget=forms.RadioSelect, error_messages={"required": "Choose how it went out."}
    )
    to = forms.CharField(
        label="To whom?", max_length=300, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_at(self) -> datetime:
        """On the person's own clock, and not ahead of it."""
        at: datetime = self.cleaned_data["at"].replace(tzinfo=self.now.tzinfo)
        if at > self.now.replace(second=59, microsecond=0):
            raise forms.ValidationError("That is still ahead. Note it once it is done.")
        return at


class PastedForm(Sheet):
    """Any message, from anywhere."""

    text = forms.CharField(
        label="The message",
        max_length=MOST,
        strip=False,
        widget=forms.Textarea(attrs={"class": "tall words", "spellcheck": "true"}),
        error_messages={
            "required": "Paste or type the message first.",
            "max_length": "That is far longer than anybody reads. Keep it under 20,000 letters.",
        },
    )
    purpose = forms.ChoiceField(label="What is it for?", choices=(("", "Tell by the words"), *PURPOSES), required=False)
    channel = forms.ChoiceField(label="In which form?", choices=(("", "Tell by the words"), *CHANNELS), required=False)
    interview = forms.ChoiceField(label="Compare the facts with", required=False)

    def __init__(self, *args: Any, interviews: tuple[tuple[int, str], ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["interview"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "Nothing"), *((str(pk), name) for pk, name in interviews)]


def medium_of(kind: Kind) -> Medium:
    """How words of this form usually go out."""
    return BY[kind.channel]
