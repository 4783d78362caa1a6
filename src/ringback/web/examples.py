"""The five examples that a first visit may try: each shows the moment at which it plays, and touches nothing of the person's."""

from datetime import datetime
from functools import cache
from importlib.resources import files
from uuid import uuid4

from django.contrib.auth.models import User

from ringback import api
from ringback.model.case import Case
from ringback.web.records.cases import store
from ringback.web.records.keep import Act
from ringback.web.records.models import Interview, Opportunity, Profile
from ringback.web.records.stages import Stage

TITLES = {
    "distracted-phone-screen": "A call came out of the blue, in the middle of a crisis",
    "museum-six-hours-away": "A panel six hours away, and a thin answer",
    "botched-stage-one": "A first stage went wrong, and the second is booked",
    "furrowed-brows": "They kept frowning",
    "promised-call-day-four": "A promised call, four days late",
}


def titles() -> tuple[tuple[str, str], ...]:
    """Name and title of each example."""
    return tuple(TITLES.items())


@cache
def example(name: str) -> Case:
    """The case of an example. KeyError if there is none of that name."""
    if name not in TITLES:
        raise KeyError(name)
    text = (files("ringback") / "examples" / f"{name}.yaml").read_text("utf-8")
    return api.read_case(text, f"{name}.yaml")


def begin(owner: User, name: str, act: Act) -> Interview:
    """An example as an opportunity of its own, with a profile of its own."""
    case = example(name)
    profile = act.create(Profile(owner=owner, main=False))
    job = act.create(Opportunity(owner=owner, profile=profile, example=name, stage=Stage.INTERVIEWING))
    talk = act.create(Interview(opportunity=job, slip=uuid4(), begun=True))
    store(talk, case, act)
    assert isinstance(case.now, datetime)
    return talk
