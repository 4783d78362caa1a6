"""Assessment: the verdict with its reasons, the first words, and the facts that are still missing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ringback import api
from ringback.model.case import Case
from ringback.model.problem import InputProblems
from ringback.model.ready import Place
from ringback.model.values import Play, Severity
from ringback.web import access, jobs, parts
from ringback.web.assessment import page
from ringback.web.judging import asked_of, began, judge, note, now_of


@require_safe
def assessment(request: HttpRequest, pk: int) -> HttpResponse:
    """How bad, can it be saved, what first; then everything it rests on."""
    return _page(request, access.interview(request, pk))


def _page(request: HttpRequest, talk: "access.Interview", status: int = 200, **more: object) -> HttpResponse:
    case, judgement = judge(talk)
    now, told = now_of(talk), judgement.assessment
    drafts = api.drafts_for(case, now, judgement)
    asked = asked_of([d for d in drafts if d.purpose is drafts[0].purpose])
    later = tuple(m for m in asked_of(drafts) if m.slot not in {a.slot for a in asked})
    beside = api.asides(judgement)
    steps, search = page.steps(talk, judgement)
    context = {
        "talk": talk,
        "case": case,
        "now": now,
        "told": told,
        "untold": told.reasons[0] if judgement.facts.nothing_told and told.severity is Severity.OVERTHINKING else None,
        "began": began(talk, told.window),
        "decided": page.decided(case, told.recognised),
        "plan": judgement.plan,
        "play": judgement.play,
        "advised": judgement.advised,
        "drafts": drafts,
        "asked": asked,
        "later": later,
        "open": page.open_questions(case, told.missing, (*asked, *later)),
        "impressions": page.impressions(case, told.impressions, (*asked, *later)),
        "steps": steps,
        "search": search,
        "next": page.next_thing(talk.pk, judgement),
        "places": {str(place): [a for a in beside if a.place is place] for place in Place},
        "kept_now": request.GET.get("kept", ""),
    }
    return parts.show(request, "assessment/assessment.html", context | more, status=status)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Facts that were asked for, under their case keys."""
    talk = access.interview(request, pk)
    said = {key: value.strip() for key, value in request.POST.items() if "." in key and isinstance(value, str)}
    try:
        with access.doing(request, "Saved your answers") as act:
            access.store(talk, _with(access.case_of(talk), said, now_of(talk)), act)
            judgement = judge(talk)[1]
            jobs.follow(act, talk, judgement)
    except InputProblems as found:
        return _page(request, talk, status=422, problems=found.problems, said=said)
    note(talk, judgement)
    to = reverse("cockpit" if request.POST.get("back") == "cockpit" else "assessment", args=[talk.pk])
    return parts.go(to, act.id, **({"kept": kept} if (kept := request.POST.get("kept", "")) else {}))


def _with(case: Case, said: Mapping[str, str], now: datetime) -> Case:
    return api.with_answers(case, {key: _timed(key, value, now) for key, value in said.items() if value}, now)


def _timed(key: str, value: str, now: datetime) -> str:
    """A time of day from a browser carries no offset: it is meant on the person's own clock."""
    if key not in page.TIMES:
        return value
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return value
    return value if "T" not in value or when.tzinfo else when.replace(tzinfo=now.tzinfo).isoformat()


@require_POST
def not_so(request: HttpRequest, pk: int) -> HttpResponse:
    """Something that was heard is not so: it is judged anew without it."""
    talk, kind = access.interview(request, pk), request.POST.get("kind", "")
    case, judgement = judge(talk)
    if kind not in {d.kind for d in page.decided(case, judgement.assessment.recognised)}:
        raise Http404
    with access.doing(request, "Noted that this is not so") as act:
        access.store(talk, replace(case, debrief=replace(case.debrief, not_so=(*case.debrief.not_so, kind))), act)
        judgement = judge(talk)[1]
        jobs.follow(act, talk, judgement)
    note(talk, judgement)
    return parts.go(reverse("assessment", args=[pk]), act.id)


@require_POST
def rather(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person would rather do, among what careful people would defend here; what was advised takes it back."""
    talk = access.interview(request, pk)
    told = judge(talk)[1]
    named = request.POST.get("play", "")
    if named not in {*map(str, told.assessment.alternatives), str(told.play.play)}:
        raise Http404
    chosen = None if named == told.advised else Play(named)
    with access.doing(request, f"Chosen: {api.play_of(Play(named)).title.lower()}") as act:
        act.change(talk, chosen=chosen)
    note(talk, judge(talk)[1])
    return parts.go(reverse("assessment", args=[pk]), act.id)


@require_POST
def tick(request: HttpRequest, pk: int) -> HttpResponse:
    """A step was done, or not after all."""
    step = access.step(request, pk)
    with access.doing(request, "Ticked off" if step.done is None else "Opened again") as act:
        act.change(step, done=now_of(step.interview) if step.done is None else None)
    return parts.go(parts.back(request, reverse("assessment", args=[step.interview_id])), act.id)
