"""A transcript or notes that somebody uploads: read through the door, and joined to what stands there already."""

from dataclasses import replace
from typing import Any, TypeVar

from ringback import api
from ringback.files.audio import is_sound
from ringback.files.debrief_source import Source
from ringback.model.case import Case
from ringback.model.problem import InputProblems, Problem
from ringback.model.values import Channel, Tri

T = TypeVar("T")


def read(data: bytes, name: str, me: str) -> Source:
    """What a file tells. Raises InputProblems, also for a recording: to turn speech into text takes minutes, not a page."""
    if is_sound(name):
        hint = "On this machine: ringback debrief --from FILE. Or dictate it, and upload the text."
        raise InputProblems((Problem(name, 1, 1, "This is a recording, and this page reads only text.", hint),))
    return api.read_source(data, name, me)


def joined(case: Case, found: Case) -> Case:
    """The case with what a file tells beside it. Nothing that stands there is overwritten, and nothing is put in twice."""
    text = case.debrief.text
    if found.debrief.text and found.debrief.text not in text:
        text = "\n\n".join(part for part in (text.strip(), found.debrief.text) if part)
    debrief = replace(
        case.debrief,
        text=text,
        moments=_with(case.debrief.moments, found.debrief.moments),
        signals=_with(case.debrief.signals, found.debrief.signals),
    )
    talk = case.interview
    return replace(
        case,
        debrief=debrief,
        interview=replace(
            talk,
            channel=found.interview.channel if talk.channel is Channel.UNKNOWN else talk.channel,
            ended=talk.ended or found.interview.ended,
            with_=talk.with_ or found.interview.with_,
        ),
        candidate=replace(case.candidate, name=case.candidate.name or found.candidate.name),
        contacts=case.contacts or found.contacts,
        commitments=_with(case.commitments, found.commitments),
        status=found.status if _says_nothing(case.status) else case.status,
    )


def _says_nothing(status: Any) -> bool:
    return status.rejected is Tri.UNKNOWN and status.next_stage.offered is Tri.UNKNOWN


def _with(there: tuple[T, ...], more: tuple[T, ...]) -> tuple[T, ...]:
    return (*there, *(m for m in more if m not in there))
