"""Settings: who the person is, their résumé versions, and their data: to take along, or to erase."""

from typing import Any

from django.conf import settings as house
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST

from ringback import __version__, api
from ringback.model.problem import InputProblems
from ringback.web import access, everything, jobs, papers, parts
from ringback.web.account.forms import EraseForm, ProfileForm, ResumeForm
from ringback.web.environment import Mode
from ringback.web.inputs import zones
from ringback.web.judging import clock

KEPT = "settings-profile"


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """The page; its form saves who the person is."""
    mine = access.profile(request)
    if request.method != "POST":
        return page(request)
    form = ProfileForm(request.POST, initial={"language": mine.language})
    if not form.is_valid():
        return page(request, 422, form=form)
    shown = request.POST.get("version", "")
    try:
        told = jobs.facts_in(form.answers(), clock(mine)).candidate
        with access.doing(request, "Saved who you are") as act:
            act.change(mine, int(shown) if shown.isdecimal() else None, **jobs.candidate_columns(told))
    except InputProblems as found:
        for problem in found.problems:
            form.add_error(None, f"{problem.message} {problem.hint}".strip())
        return page(request, 422, form=form)
    except access.Stale:
        both = [(f.label, f.value() or "") for f in _first(access.profile(request))]
        return page(request, 409, form=form, both=both)
    return parts.go(reverse("settings"), act.id, kept=KEPT)


def _first(mine: Any) -> ProfileForm:
    return ProfileForm(initial={name: getattr(mine, name) for name in ProfileForm.base_fields})


def page(request: HttpRequest, status: int = 200, **more: Any) -> HttpResponse:
    """The page, with what was typed where a form did not do."""
    mine = access.profile(request)
    context = {
        "form": _first(mine),
        "upload": ResumeForm(),
        "version": mine.version,
        "resumes": papers.resumes_with_holders(request),
        "zones": zones(),
        "release": __version__,
        "home_mode": house.MODE is not Mode.LOCAL,
        "folder": house.HOME if house.MODE is Mode.LOCAL else "",
        "kept_now": request.GET.get("kept", ""),
        "languages": len(api.languages()),
    }
    if status == 422 and "form" in more:
        context["version"] = request.POST.get("version", "")
    return parts.show(request, "account/settings.html", context | more, status)


@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """Everything in one file."""
    made = everything.export(access.owner(request))
    name = f"ringback-{timezone.now():%Y-%m-%d}.zip"
    headers = {"Content-Disposition": content_disposition_header(True, name) or "attachment"}
    return HttpResponse(made, content_type="application/zip", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """Asks for a typed word, then erases all of it."""
    owner = access.owner(request)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return parts.show(request, "account/erase.html", {"form": form}, 422 if form.is_bound else 200)
    everything.erase(owner)
    papers.forget()
    response = parts.show(request, "account/erased.html")
    response.headers["Clear-Site-Data"] = '"storage"'
    return response
