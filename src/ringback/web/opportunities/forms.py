"""What can be noted at an opportunity. Each form knows under which keys of a case its answers stand."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms

from ringback.letters.titles import TITLES
from ringback.model.case import Commitment, Contact, Outreach
from ringback.model.values import ATTEMPT, Insiders, Medium, Role, Side, Tri
from ringback.web import jobs
from ringback.web.inputs import OneLine, Sheet, day, lines, number, one_of, some
from ringback.web.opportunities.timeline import ENDINGS

MINUTE = "%Y-%m-%dT%H:%M"
YES_NO = ((Tri.YES, "Yes"), (Tri.NO, "No"), (Tri.UNKNOWN, "I do not know"))
ROLES = (
    (Role.HIRING_MANAGER, "Hiring manager"), (Role.RECRUITER, "Recruiter"), (Role.INTERVIEWER, "Interviewer"),
    (Role.PANEL, "Panel"), (Role.GATEKEEPER, "Front desk"), (Role.OTHER, "Somebody else"),
)  # fmt: skip
INSIDERS = (
    (Insiders.UNKNOWN, "I do not know"), (Insiders.NONE, "None"), (Insiders.SUSPECTED, "I suspect it"),
    (Insiders.KNOWN, "Yes, I know of one"),
)  # fmt: skip
MEDIA = (
    (Medium.EMAIL, "E-mail"), (Medium.LETTER, "Letter"), (Medium.MESSAGE, "Message"), (Medium.PHONE, "Call"),
    (Medium.VOICEMAIL, "Voicemail"), (Medium.IN_PERSON, "In person"),
)  # fmt: skip
PURPOSES = (
    *((p.value, str(p).replace("_", " ").capitalize()) for p in dict.fromkeys(p for p, _ in TITLES)),
    (ATTEMPT, "A call that nobody picked up"),
)


def text(form: forms.Form, name: str) -> str:
    """An answer, as a case holds it."""
    value = form.cleaned_data.get(name)
    return value.isoformat() if isinstance(value, date | datetime) else str("" if value is None else value)


class FactsForm(Sheet):
    """The job, the next step, and what going there would cost."""

    employer = OneLine("Employer")
    role = OneLine("The job")
    next_action = OneLine("What will you do next?")
    next_action_due = day("By when?")
    requirements = some("What do they ask for?", "One thing a line.")
    internal_candidates = one_of("Does somebody from inside want it too?", INSIDERS)
    hours_each_way = number("Hours there, one way")
    cost = OneLine("What the journey costs")
    leave_days = number("Days of leave it takes")
    visit_days = some("Days on which you could come", "One a line, like 2026-11-27.")
    note = some("Note", "For yourself.")

    def answers(self) -> dict[str, str | list[str]]:
        """Case key → answer."""
        there, travel = "opportunity", "opportunity.travel"
        return {
            **{f"{there}.{name}": text(self, name) for name in ("employer", "role", "internal_candidates")},
            f"{there}.requirements": lines(text(self, "requirements")),
            **{f"{travel}.{name}": text(self, name) for name in ("hours_each_way", "cost", "leave_days")},
            f"{travel}.visit_days": lines(text(self, "visit_days")),
        }

    @staticmethod
    def first(job: jobs.Opportunity) -> dict[str, Any]:
        """What stands there."""
        plain = ("employer", "role", "next_action", "next_action_due", "internal_candidates")
        travel = ("hours_each_way", "cost", "leave_days", "note")
        return {name: getattr(job, name) for name in (*plain, *travel)} | {
            "requirements": "\n".join(job.requirements),
            "visit_days": "\n".join(d.isoformat() for d in job.visit_days),
        }


class PersonForm(Sheet):
    """A person there."""

    name = OneLine("Name")
    role = one_of("What are they?", ROLES)
    decides = one_of("Do they decide who gets the job?", YES_NO)
    phone = OneLine("Phone", type="tel", inputmode="tel")
    email = OneLine("E-mail", type="email", inputmode="email")
    time_zone = OneLine("Their time zone, if it is another", list="zones")
    instruction = OneLine("Did they say how to reach them, or not to?", placeholder="please write, don't call")

    def clean(self) -> dict[str, Any]:
        """Somebody must be meant."""
        told = self.cleaned_data
        if not any(told.get(name) for name in ("name", "phone", "email")):
            self.add_error("name", "Give a name, a number or an address, so that somebody is meant.")
        return told

    def entry(self, zone: Any) -> dict[str, str]:
        """Its own keys → answers."""
        return {name: text(self, name) for name in self.fields}

    @staticmethod
    def first(row: Contact) -> dict[str, Any]:
        """What stands there."""
        return {name: getattr(row, name) for name in PersonForm.base_fields}


class PromiseForm(Sheet):
    """Something promised."""

    what = OneLine("What was promised?", required=True)
    by = one_of("By whom?", ((Side.ME, "By me"), (Side.THEM, "By them")))
    due = day("By which day?")
    due_time = forms.TimeField(
        label="At what time, if one was named?",
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={"invalid": "Write it like 14:30, or leave it empty."},
    )

    def entry(self, zone: Any) -> dict[str, str]:
        """Its own keys → answers."""
        due, at = self.cleaned_data["due"], self.cleaned_data["due_time"]
        when = datetime.combine(due, at, zone).isoformat() if due and at else text(self, "due")
        return {"what": text(self, "what"), "by": text(self, "by"), "due": when}

    @staticmethod
    def first(row: Commitment) -> dict[str, Any]:
        """What stands there."""
        timed = row.due if isinstance(row.due, datetime) else None
        return {
            "what": row.what,
            "by": row.by,
            "due": timed.date() if timed else row.due,
            "due_time": timed.time() if timed else None,
        }


class ContactMadeForm(Sheet):
    """One contact that was made."""

    at = forms.DateTimeField(
        label="When?",
        input_formats=[MINUTE, "%Y-%m-%d %H:%M", "%Y-%m-%d"],
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={
            "invalid": "Write it like 2026-11-22 10:05.",
            "required": "Say when, so that it can be counted.",
        },
    )
    by = one_of("How?", MEDIA)
    to = OneLine("To whom?")
    purpose = one_of("What for?", PURPOSES)
    answered = one_of(
        "Did they answer?", ((Tri.UNKNOWN, "Not yet"), (Tri.YES, "Yes"), (Tri.NO, "No, and I wait no longer"))
    )

    def entry(self, zone: Any) -> dict[str, str]:
        """Its own keys → answers."""
        at = self.cleaned_data["at"].replace(tzinfo=zone)
        return {name: text(self, name) for name in self.fields} | {"at": at.isoformat()}

    @staticmethod
    def first(row: Outreach) -> dict[str, Any]:
        """What stands there."""
        at = row.at.replace(tzinfo=None) if isinstance(row.at, datetime) else row.at
        return {name: getattr(row, name) for name in ContactMadeForm.base_fields} | {"at": at}


class SentForm(Sheet):
    """Which résumé version went out."""

    resume = forms.ChoiceField(label="Which version?", required=False, choices=())
    name = OneLine("Or one that is not kept here: its name")
    sent = day("On which day?")

    def __init__(
        self, *args: Any, versions: Iterable[tuple[int, str]] = (), not_first: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.not_first = not_first
        picks = [("", "Choose a version"), *((str(pk), name or "No name") for pk, name in versions)]
        self.fields["resume"] = forms.ChoiceField(label="Which version?", required=False, choices=picks)

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        told = self.cleaned_data
        if not (told.get("resume") or told.get("name")):
            self.add_error("resume", "Choose a version, or give the name of one.")
        if self.not_first and "sent" in told and not told["sent"]:
            self.add_error("sent", "They hold another version already. Say on which day this one went out.")
        return told


class EndForm(Sheet):
    """What came of it."""

    kind = forms.ChoiceField(
        label="What came of it?",
        choices=[(e.value, ENDINGS[e]) for e in jobs.ENDS],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what came of it."},
    )
    on = day("On which day?")
    when = forms.DateTimeField(
        label="When do you talk again, if it is known?",
        required=False,
        input_formats=[MINUTE, "%Y-%m-%d %H:%M", "%Y-%m-%d"],
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Write it like 2026-11-25 14:00, or leave it empty."},
    )
    words = some("What did they say?", "The reason they gave, if they gave one, in their words.")
