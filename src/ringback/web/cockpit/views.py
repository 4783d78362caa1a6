"""Cockpit: the call on one screen, what is ticked and noted meanwhile, and what came of it."""

from hashlib import sha256
from importlib.resources import files
from json import dumps
from typing import Any
from uuid import uuid4

from django.db import IntegrityError
from django.forms import Form
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ringback import api
from ringback.hours.clock import say_when
from ringback.model.problem import InputProblems
from ringback.web import access, jobs, papers, parts
from ringback.web.cockpit.forms import TITLES, Came, CameForm, NoteForm
from ringback.web.cockpit.outcomes import called, record, told_of
from ringback.web.cockpit.page import Kind, screen_of
from ringback.web.judging import began, judge, note, now_of


@require_safe
def cockpit(request: HttpRequest, pk: int) -> HttpResponse:
    """The screen."""
    return _page(request, access.interview(request, pk))


def _page(request: HttpRequest, talk: "access.Interview", status: int = 200, **more: Any) -> HttpResponse:
    case, judgement = judge(talk)
    now = now_of(talk)
    screen = screen_of(talk, case, judgement, now)
    place, whom = called(case)
    ticks = api.ticks(case)
    calling, until = api.ready().calling, screen.prepare_until
    words = next(((s.purpose, s.channel) for s in judgement.plan.steps if s.purpose and s.opens <= now), None)
    context = {
        "talk": talk,
        "case": case,
        "now": now,
        "screen": screen,
        "plan": judgement.plan,
        "play": judgement.play,
        "window": judgement.assessment.window,
        "began": began(talk, judgement.assessment.window),
        "whom": whom,
        "place": place,
        "ticks": ticks,
        "ticked": talk.ready,
        "is_ready": {t.id for t in ticks} <= {*talk.ready},
        "tick_first": "Tick what is so. Then call." if screen.kind is Kind.CALL else "Tick what is so. Then begin.",
        "call_note": talk.call_note,
        "version": stamp(talk),
        "kept_now": request.GET.get("kept", ""),
        "prepare": calling.says.replace("{when}", say_when(until, now)) if until else "",
        "prepare_over": calling.over,
        "resume": (held := access.held_resume(talk)),
        "others": _others(request, held),
        "paper": papers.beside(talk).held,
        "words": words,
        "came": {c.value: (TITLES[c], uuid4()) for c in Came},
        "form": CameForm(),
    }
    return parts.show(request, "cockpit/cockpit.html", context | more, status=status)


def _others(request: HttpRequest, held: Any) -> list[str]:
    """Uploaded versions that this employer does not hold: what stands only there is not what they read (S0-13)."""
    rows = access.resumes(request).exclude(sha256="")
    if held:
        rows = rows.exclude(pk=held.pk)
    return list(dict.fromkeys(r.name or r.file_name for r in rows))


def stamp(talk: "access.Interview") -> str:
    """Names what is ticked and noted. It goes with the form in the place of the row's version, which an outcome changes too:
    noted while there was no connection, ticks and an outcome arrive together, and neither is in the way of the other."""
    return sha256(dumps([sorted(talk.ready), talk.call_note]).encode()).hexdigest()[:16]


@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Saves what is ticked and noted, and on request puts the note into the story."""
    talk = access.interview(request, pk)
    form = NoteForm(request.POST, ids=tuple(t.id for t in api.ready().ticks))
    quiet = "X-Kept" in request.headers
    typed = {"ticked": request.POST.getlist("ready"), "call_note": request.POST.get("call_note", "")}
    if not form.is_valid():
        wrong = _said(form)
        if quiet:
            return JsonResponse({"said": wrong}, status=422)
        return _page(request, talk, 422, **typed, version=request.POST.get("version", ""), wrong=wrong)
    try:
        talk, act = _keep(request, pk, form)
    except access.Stale:
        if quiet:
            return JsonResponse({"said": "Changed in another tab meanwhile."}, status=409)
        return _page(request, talk, 409, **typed, stale=talk.call_note)
    if quiet:
        return JsonResponse({"said": "Saved.", "version": stamp(talk)})
    return parts.go(reverse("cockpit", args=[pk]), act, kept=f"call-{pk}")


def _keep(request: HttpRequest, pk: int, form: NoteForm) -> tuple["access.Interview", Any]:
    ready, words = form.cleaned_data["ready"], form.cleaned_data["call_note"]
    tells = "tell" in request.POST and words.strip()
    with access.doing(request, "Put your notes into the story" if tells else "Saved your notes") as act:
        talk = access.interview(request, pk)  # read inside the act, so that nobody saves in between
        is_there = (sorted(ready), words) == (sorted(talk.ready), talk.call_note)  # sent twice, it is no other version
        if not is_there and request.POST.get("version") not in (None, stamp(talk)):
            raise access.Stale(talk)
        act.change(talk, ready=ready, call_note="" if tells else words)
        if tells:
            case = access.case_of(talk)
            story = "\n\n".join(filter(None, (case.debrief.text.strip(), words.strip())))
            access.store(talk, api.with_answers(case, {"debrief.text": story}, now_of(talk)), act)
            judgement = judge(talk)[1]
            jobs.follow(act, talk, judgement)
            note(talk, judgement)
    return talk, act.id


def _said(form: Form) -> str:
    """What is wrong with a form, in a line."""
    return " ".join(str(e) for errors in form.errors.values() for e in errors)


@require_POST
def came(request: HttpRequest, pk: int) -> HttpResponse:
    """Notes what came of the call. Sent again under the same slip, it answers as before and notes nothing."""
    talk = access.interview(request, pk)
    form = CameForm(request.POST)
    if not form.is_valid():
        return _not_noted(request, talk, form)
    if access.noted_as(request, form.cleaned_data["slip"]):
        return _noted(request, reverse("assessment", args=[pk]))
    try:
        act, to = record(request, talk, told_of(form.cleaned_data, talk))
    except InputProblems as found:
        for problem in found.problems:
            form.add_error(None, f"{problem.message} {problem.hint}".strip())
        return _not_noted(request, talk, form)
    except IntegrityError:
        return _noted(request, reverse("assessment", args=[pk]))
    return _noted(request, to, act)


def _noted(request: HttpRequest, to: str, act: Any = None) -> HttpResponse:
    if "X-Queued" in request.headers:
        return JsonResponse({"to": parts.go(to, act).url})
    return parts.go(to, act)


def _not_noted(request: HttpRequest, talk: "access.Interview", form: CameForm) -> HttpResponse:
    if "X-Queued" in request.headers:
        return JsonResponse({"said": _said(form)}, status=422)
    return _page(request, talk, 422, form=form, opened=request.POST.get("came", ""))


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps an opened cockpit usable without a connection. It must lie at the root to be allowed to."""
    text = (files("ringback") / "web" / "static" / "ringback" / "sw.js").read_text("utf-8")
    headers = {"Service-Worker-Allowed": "/", "Cache-Control": "no-cache"}
    return HttpResponse(text, content_type="text/javascript", headers=headers)
