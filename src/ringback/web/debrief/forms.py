"""What the debrief asks: the free text first, then a few facts that the words need, then more that helps."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from ringback import api
from ringback.model.values import Channel, Frequency, Tri

CHANNELS = ((Channel.PHONE, "Phone"), (Channel.VIDEO, "Video"), (Channel.IN_PERSON, "In person"))
ENDED = (("now", "Just now"), ("half", "Half an hour ago"), ("earlier", "Earlier"))
DECIDES = ((Tri.YES, "Yes"), (Tri.NO, "No"), (Tri.UNKNOWN, "I do not know"))
OFTEN = (("", "No"), (Frequency.ONCE, "Once"), (Frequency.SOME, "Now and then"), (Frequency.EVERY, "Every time"))
RATING = (("", "Say nothing"), *((str(n), str(n)) for n in range(1, 11)))
MINUTE = "%Y-%m-%dT%H:%M"
LONGEST = 20_000
LARGEST = 10 * 1024 * 1024
TYPES = ".vtt,.srt,.docx,.txt,.md,.json"


def line(label: str, **attrs: str) -> forms.CharField:
    """One line of text that may stay empty."""
    return forms.CharField(
        label=label, max_length=300, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"} | attrs)
    )


def some(label: str, help_text: str = "") -> forms.CharField:
    """A few lines that may stay empty."""
    return forms.CharField(
        label=label, max_length=5000, required=False, help_text=help_text, widget=forms.Textarea(attrs={"rows": "2"})
    )


def taps(label: str, choices: Any) -> forms.ChoiceField:
    """One of a few."""
    return forms.ChoiceField(label=label, choices=choices, required=False, widget=forms.RadioSelect)


class DebriefForm(forms.Form):
    """One conversation, told. Only the story is needed; what is left empty is asked for where it matters."""

    text = forms.CharField(
        label="What happened?",
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(
            attrs={"class": "tall", "autofocus": True, "placeholder": "As it comes. Half sentences are fine."}
        ),
    )
    opened = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    """When the page was opened: "just now" is counted from there, however long the telling takes."""
    ended_tap = taps("When did it end?", ENDED)
    ended = forms.DateTimeField(
        label="Day and time",
        required=False,
        input_formats=[MINUTE, "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S"],
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Write it like 2026-11-22 10:05, or leave it empty."},
    )
    channel = taps("How was it held?", CHANNELS)
    scheduled = forms.BooleanField(label="They rang without an appointment", required=False)
    employer = line("Employer")
    role = line("The job")
    who = line("Who you spoke with")
    phone = line("Their number", type="tel", inputmode="tel")
    my_name = line("Your name", autocomplete="name")
    my_phone = line("Your number", type="tel", inputmode="tel", autocomplete="tel")
    zone = forms.CharField(max_length=60, required=False, widget=forms.HiddenInput(attrs={"data-zone": ""}))
    decides = taps("Do they decide who gets the job?", DECIDES)
    instruction = line("Did they say how to reach them, or not to?", placeholder="please write, don't call")
    process = forms.ChoiceField(label="What kind of selection is it?", required=False, choices=())
    cause = forms.MultipleChoiceField(label="What was behind it?", required=False, choices=())
    circumstance = some(
        "What was going on around you?",
        "A few words. It may follow in one clause, after you have owned it. Illness and grief never do.",
    )
    tap = forms.MultipleChoiceField(required=False, choices=())
    not_so = forms.Field(required=False)
    not_heard = some("What speaks for you that they never asked about?", "One thing a line.")
    goodwill = some("What do they already hold for you?")
    wanted_to_learn = some("What did they want to find out?")
    self_rating = forms.ChoiceField(label="How did it feel, from 1 to 10?", choices=RATING, required=False)
    private_note = some("For yourself")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": ""} | kwargs)
        told = api.telling()
        self.fields["process"] = taps("What kind of selection is it?", [(p.id, p.title) for p in told.processes])
        self.fields["cause"] = forms.MultipleChoiceField(
            required=False, choices=[(c.id, c.title) for c in told.causes], widget=forms.CheckboxSelectMultiple
        )
        self.fields["tap"] = forms.MultipleChoiceField(
            required=False, choices=[(t.id, t.title) for part in told.look_back for t in part.taps]
        )
        for sign in told.signs:
            field = forms.ChoiceField(label=sign.title, choices=OFTEN, required=False)
            self.fields[f"sign-{sign.id}"] = field
        self.fields["goodwill"].help_text = f"{told.note('goodwill')} One thing a line."
        self.fields["wanted_to_learn"].help_text = told.note("wanted_to_learn")
        self.fields["self_rating"].help_text = told.note("self_rating")
        self.fields["private_note"].help_text = told.note("private")

    def clean(self) -> dict[str, Any]:
        """Kinds that were denied: only names that are kinds, each once. An unknown zone is no reason to refuse a story."""
        told = super().clean() or {}
        known = api.shelf().ear.kinds
        denied = self.data.getlist("not_so") if hasattr(self.data, "getlist") else self.data.get("not_so", ())
        told["not_so"] = tuple(dict.fromkeys(k for k in denied if k in known))
        return told

    @property
    def told(self) -> dict[str, Any]:
        """What the page that was sent held. A box that is not ticked is not sent at all, so the page says that it had boxes
        (`whole`), and that it showed what was heard (`heard`): what it did not hold stays as it is."""
        boxes = {"scheduled": "whole", "cause": "whole", "tap": "whole", "not_so": "heard"}
        return {n: v for n, v in self.cleaned_data.items() if boxes.get(n, n) in self.data}

    def says_nothing(self) -> bool:
        """True if there is neither a story nor a tap to go by."""
        signs = any(v for k, v in self.cleaned_data.items() if k.startswith("sign-"))
        return not (self.cleaned_data.get("text") or self.cleaned_data.get("tap") or signs)

    @property
    def signs(self) -> list[Any]:
        """The fields of what they did."""
        return [self[name] for name in self.fields if name.startswith("sign-")]

    @property
    def look_back(self) -> list[dict[str, Any]]:
        """The three parts of the look back, each with its taps and whether they are taken."""
        taken = self["tap"].value() or ()
        return [
            {"ask": part.ask, "taps": [(t.id, t.title, t.id in taken) for t in part.taps]}
            for part in api.telling().look_back
        ]


class UploadForm(forms.Form):
    """A transcript, a caption file or notes."""

    use_required_attribute = False  # it shares its form with the story, which needs no file

    file = forms.FileField(
        label="A transcript or notes",
        error_messages={
            "required": "Choose a file first.",
            "empty": "This file is empty.",
            "missing": "Choose a file first.",
        },
        widget=forms.FileInput(attrs={"accept": TYPES}),
    )
    me = line("Your name in it, if it has one")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": ""} | kwargs)

    def clean_file(self) -> UploadedFile:
        """The file, if it is not too large to be a transcript."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError("This is larger than 10 MB. A transcript is much smaller; is it the recording?")
        return file
