"""Assessment: the verdict with its reasons, the first words, and the facts that are still missing."""

from collections.abc import Sequence
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ringback import api
from ringback.model.case import Case
from ringback.model.draft import Draft, MissingSlot
from ringback.model.problem import InputProblems
from ringback.web import access, parts
from ringback.web.judging import judge, note, now_of


@require_safe
def assessment(request: HttpRequest, pk: int) -> HttpResponse:
    """How bad, can it be saved, what first; then everything it rests on."""
    return _page(request, access.interview(request, pk))


def _page(request: HttpRequest, talk: "access.Interview", status: int = 200, **more: object) -> HttpResponse:
    case, judgement = judge(talk)
    now = now_of(talk)
    drafts = api.drafts_for(case, now, judgement)
    context = {
        "talk": talk,
        "case": case,
        "now": now,
        "told": judgement.assessment,
        "plan": judgement.plan,
        "play": judgement.play,
        "drafts": drafts,
        "asked": asked_of(drafts),
        "kept_now": request.GET.get("kept", ""),
    }
    return parts.show(request, "assessment/assessment.html", context | more, status=status)


def asked_of(drafts: Sequence[Draft]) -> tuple[MissingSlot, ...]:
    """Everything that the drafts still need, each once, the first draft's questions first."""
    return tuple({m.slot: m for d in reversed(drafts) for m in reversed(d.missing)}.values())[::-1]


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Facts that were asked for, under their case keys."""
    talk = access.interview(request, pk)
    said = {key: value.strip() for key, value in request.POST.items() if "." in key and isinstance(value, str)}
    try:
        with access.doing(request, "Saved your answers") as act:
            access.store(talk, _with(access.case_of(talk), said, now_of(talk)), act)
    except InputProblems as found:
        return _page(request, talk, status=422, problems=found.problems, said=said)
    note(talk, judge(talk)[1])
    back = request.POST.get("back", "")
    return parts.go(reverse("cockpit" if back == "cockpit" else "assessment", args=[talk.pk]), act.id)


def _with(case: Case, said: dict[str, str], now: datetime) -> Case:
    return api.with_answers(case, {key: value for key, value in said.items() if value}, now)


@require_POST
def tick(request: HttpRequest, pk: int) -> HttpResponse:
    """A step was done, or not after all."""
    step = access.step(request, pk)
    with access.doing(request, "Ticked off" if step.done is None else "Opened again") as act:
        act.change(step, done=now_of(step.interview) if step.done is None else None)
    return parts.go(request.POST.get("back") or reverse("assessment", args=[step.interview_id]), act.id)
