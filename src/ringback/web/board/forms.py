"""What a new opportunity needs to begin with."""

from typing import Any

from django import forms

from ringback.web import jobs
from ringback.web.inputs import OneLine, Sheet, day


class NewForm(Sheet):
    """One job at one employer."""

    employer = OneLine("Employer")
    role = OneLine("The job")
    stage = forms.ChoiceField(label="Where does it stand?", choices=[(s.value, t) for s, t in jobs.TITLES.items()])
    next_action = OneLine("What will you do next?")
    next_action_due = day("By when?")

    def clean(self) -> dict[str, Any]:
        """A card needs a name."""
        told = self.cleaned_data
        if not (told.get("employer") or told.get("role")):
            self.add_error("employer", "Name the employer or the job, so that you find it again.")
        return told
