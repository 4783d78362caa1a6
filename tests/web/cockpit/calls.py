"""Interviews for a call: as the first example has it, with nobody rung yet."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from ringback import api
from ringback.model.case import Case
from ringback.web.records.models import Interview
from tests.web.builders import a_case, an_interview

EXAMPLES = Path(__file__).parents[3] / "examples"


def example(name: str) -> Case:
    """The case of an example."""
    return api.read_case((EXAMPLES / f"{name}.yaml").read_text("utf-8"), f"{name}.yaml")


def not_rung_yet() -> Case:
    """A call back is right, and nobody has been rung."""
    return replace(a_case(), outreach=())


def a_call(owner: User, case: Case | None = None) -> Interview:
    """An interview after which a call is right."""
    return an_interview(owner, case or not_rung_yet())


def screen(page: Client, talk: Interview) -> str:
    """The cockpit as text."""
    return page.get(reverse("cockpit", args=[talk.pk])).content.decode()


def outcome(page: Client, talk: Interview, came: str, slip: str, **more: Any) -> Any:
    """Taps one of the buttons."""
    headers = more.pop("headers", {})
    return page.post(reverse("came", args=[talk.pk]), {"came": came, "slip": slip} | more, headers=headers)
