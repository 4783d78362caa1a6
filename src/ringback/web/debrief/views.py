"""Debrief: a new one, one that goes on, saving while it is typed, and what is recognised meanwhile."""

from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ringback import api
from ringback.files.scalars import known_zone
from ringback.model.case import Case, Debrief, Interview
from ringback.model.problem import InputProblems
from ringback.web import access, parts
from ringback.web.debrief.forms import MINUTE, DebriefForm, answers, shown
from ringback.web.judging import clock, judge, note, now_of


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new debrief: an empty page to tell it on."""
    profile = access.profile(request)
    now = clock(profile)
    if request.method == "POST":
        return _save(request, _slip(request))
    first = {
        "my_name": profile.name,
        "my_phone": profile.phone,
        "zone": profile.time_zone,
        "ended": now.strftime(MINUTE),
    }
    return parts.show(
        request, "debrief/debrief.html", {"form": DebriefForm(initial=first), "slip": uuid4(), "kept_as": "new"}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """A debrief that goes on."""
    talk = access.interview(request, pk)
    if request.method == "POST":
        return _save(request, talk.slip)
    now = now_of(talk)
    form = DebriefForm(initial=shown(access.case_of(talk), now))
    context = {"form": form, "slip": talk.slip, "talk": talk, "version": talk.version, "kept_as": f"debrief-{talk.pk}"}
    return parts.show(request, "debrief/debrief.html", context)


def _slip(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("slip", ""))
    except ValueError:
        return uuid4()


def _version(request: HttpRequest) -> int | None:
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() else None


def _save(request: HttpRequest, slip: UUID) -> HttpResponse:
    """Saves and judges. A form that cannot be read comes back with everything that was typed (422)."""
    form = DebriefForm(request.POST)
    talk = access.begun_as(request, slip)
    again = {"form": form, "slip": slip, "talk": talk, "version": request.POST.get("version", ""), "answered": True,
             "kept_as": f"debrief-{talk.pk}" if talk else "new"}  # fmt: skip
    if not form.is_valid():
        return parts.show(request, "debrief/debrief.html", again, status=422)
    try:
        talk = _keep(request, slip, form, begun=True)
    except InputProblems as found:
        for problem in found.problems:
            form.add_error(None, f"{problem.message} {problem.hint}".strip())
        return parts.show(request, "debrief/debrief.html", again, status=422)
    except access.Stale:
        return parts.show(
            request, "debrief/debrief.html", again | {"stale": access.case_of(talk) if talk else None}, status=409
        )
    note(talk, judge(talk)[1])
    return parts.go(reverse("assessment", args=[talk.pk]), kept=str(again["kept_as"]))


def _keep(request: HttpRequest, slip: UUID, form: DebriefForm, begun: bool) -> "access.Interview":
    """Puts what was told into the record book, beginning an interview where there is none under this slip."""
    mine = access.profile(request)
    told = form.cleaned_data
    with access.doing(request, "Saved what you told") as act:
        talk = access.begun_as(request, slip)
        if talk is None:
            talk = access.begin(act, mine, slip)
        case = access.case_of(talk)
        zone = told.get("zone", "") if known_zone(told.get("zone", "")) else talk.opportunity.profile.time_zone
        case = api.with_answers(case, answers(told | {"zone": zone}, ZoneInfo(zone or "UTC")), now_of(talk))
        access.store(talk, case, act, _version(request))
        if begun and not talk.begun:
            act.change(talk, begun=True)
    return talk


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Saves in the background what is typed so far. It answers with the version that the page now shows."""
    slip = _slip(request)
    form = DebriefForm(request.POST)
    form.is_valid()
    if not request.POST.get("text", "").strip():
        return JsonResponse({"said": ""})
    form.cleaned_data.setdefault("text", request.POST.get("text", "")[:20000])
    try:
        talk = _keep(request, slip, form, begun=False)
    except InputProblems as found:
        return JsonResponse({"said": found.problems[0].message}, status=422)
    except access.Stale:
        return JsonResponse({"said": "Changed in another tab meanwhile."}, status=409)
    except IntegrityError:
        return JsonResponse({"said": "Saving already."}, status=503)
    return JsonResponse({"said": "Saved.", "version": talk.version})


@require_POST
def hear(request: HttpRequest) -> HttpResponse:
    """What is recognised in the text so far, as a part of the page."""
    profile = access.profile(request)
    text = request.POST.get("text", "")[:20000]
    case = Case(interview=Interview(), debrief=Debrief(text=text))
    reading = api.read(case, clock(profile)) if text.strip() else None
    if request.headers.get("HX-Request") is None:
        raise Http404
    return parts.show(request, "debrief/heard.html", {"reading": reading, "now": clock(profile)})
