"""What is ticked and noted during a call, and what came of it."""

from enum import StrEnum

from django import forms

from ringback.web.inputs import Sheet


class Came(StrEnum):
    """How a call went."""

    TALK = "talk"
    WILL_SAY = "will_say"
    NO = "no"
    VOICEMAIL = "voicemail"
    ATTEMPT = "attempt"
    WRITE = "write"


TITLES = {
    Came.TALK: "We will talk again",
    Came.WILL_SAY: "They will let me know",
    Came.NO: "They said no",
    Came.VOICEMAIL: "Voicemail left",
    Came.ATTEMPT: "Nobody picked up, no message",
    Came.WRITE: "They said please write",
}
"""What stands on the buttons."""
DONE = {
    Came.TALK: "Noted: you will talk again",
    Came.WILL_SAY: "Noted: they will let you know",
    Came.NO: "Noted: they said no",
    Came.VOICEMAIL: "Noted: one voicemail is left",
    Came.ATTEMPT: "Noted: nobody picked up",
    Came.WRITE: "Noted: they want it in writing",
}
"""What was done, beside Undo."""
MINUTE = "%Y-%m-%dT%H:%M"


class CameForm(Sheet):
    """What came of a call. `slip` is the browser's own name for it: sent twice, it is noted once."""

    came = forms.ChoiceField(choices=[(c, TITLES[c]) for c in Came])
    slip = forms.UUIDField(widget=forms.HiddenInput)
    at = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)
    when = forms.DateTimeField(
        label="When, if you know",
        required=False,
        input_formats=[MINUTE, "%Y-%m-%d %H:%M", "%Y-%m-%d"],
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Write it like 2026-11-25 14:00, or leave it empty."},
    )
    by_day = forms.DateField(
        label="By which day, if they said",
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": "Write it like 2026-11-27, or leave it empty."},
    )
    reason = forms.CharField(
        label="The reason they gave, if any",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class NoteForm(forms.Form):
    """What is ticked and jotted down."""

    ready = forms.MultipleChoiceField(required=False)
    call_note = forms.CharField(
        label="Notes",
        max_length=20000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "What they say, a name, a date."}),
        error_messages={"max_length": "This is longer than a note can be. Shorten it a little; nothing is lost."},
    )

    def __init__(self, *args: object, ids: tuple[str, ...] = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        ready = self.fields["ready"]
        assert isinstance(ready, forms.MultipleChoiceField)
        ready.choices = [(i, i) for i in ids]
