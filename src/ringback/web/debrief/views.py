"""Debrief: a new one, one that goes on, saving while it is typed, and what is recognised meanwhile."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ringback import api
from ringback.model.case import Case
from ringback.model.problem import InputProblems
from ringback.model.telling import Reply
from ringback.model.values import Channel
from ringback.web import access, jobs, parts
from ringback.web.debrief import upload
from ringback.web.debrief.forms import LONGEST, DebriefForm, UploadForm
from ringback.web.debrief.hearing import Heard, heard_in
from ringback.web.debrief.promises import rows_of, with_promises
from ringback.web.debrief.telling import shown, with_told
from ringback.web.judging import judge, note, now_of

READ = "debrief-read"
"""Under which name the session holds what an uploaded file could not tell, until the next page has said it."""
NOTHING = "Say in a sentence or two what happened. Everything else can wait."


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new debrief: an empty page to tell it on, with what is known where it is a further talk about the same job."""
    if request.method == "POST":
        return _save(request, _slip(request))
    talk = access.not_begun(access.profile(request), uuid4(), _job(request))
    case, now = access.case_of(talk), now_of(talk)
    form = DebriefForm(initial=shown(case, now, fresh=True))
    return _page(request, talk, form)


@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """A debrief that goes on."""
    talk = access.interview(request, pk)
    if request.method == "POST":
        return _save(request, talk.slip)
    case = access.case_of(talk)
    form = DebriefForm(initial=shown(case, now_of(talk)) | {"private_note": talk.private_note})
    heard = heard_in(case, now_of(talk))
    told = request.session.pop(READ, None) if READ in request.session else None
    return _page(request, talk, form, case=case, heard=heard, replies=_replies(talk, case, heard), from_file=told)


def _page(
    request: HttpRequest, talk: "access.Interview", form: DebriefForm, status: int = 200, **more: Any
) -> HttpResponse:
    """The page; `talk` may stand in no record book yet. Only an empty one takes the caret: elsewhere that would scroll past
    what the page has to say first."""
    if talk.pk or status != 200:
        form.fields["text"].widget.attrs.pop("autofocus", None)
    context = {
        "form": form,
        "upload": more.pop("upload", None) or UploadForm(),
        "slip": talk.slip,
        "talk": talk if talk.pk else None,
        "job": talk.opportunity if talk.opportunity.pk else None,
        "version": talk.version if talk.pk else "",
        "now": now_of(talk),
        "telling": api.telling(),
    }
    return parts.show(request, "debrief/debrief.html", context | more, status=status)


def _replies(talk: "access.Interview", case: Case, heard: Heard) -> tuple[Reply, ...]:
    """Answers to what the person asks in the middle of telling it, as far as it is told.

    None while nothing else is told; and while it is still being told, none before how it was held: most of them rest on that.
    """
    if not heard.questions or (case.interview.channel is Channel.UNKNOWN and not talk.begun):
        return ()
    judgement = api.assess(case, now_of(talk), talk.chosen)
    return () if judgement.facts.nothing_told else api.replies(case, judgement)


def _slip(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("slip", ""))
    except ValueError:
        return uuid4()


def _version(request: HttpRequest) -> int | None:
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() else None


def _job(request: HttpRequest) -> "access.Opportunity | None":
    """The opportunity that a further talk belongs to, if it is named."""
    named = request.POST.get("opportunity") or request.GET.get("opportunity") or ""
    return access.opportunity(request, int(named)) if named.isdecimal() else None


def _talk(request: HttpRequest, slip: UUID) -> "access.Interview":
    """The interview under this slip, or one that is not in the record book yet."""
    begun = access.begun_as(request, slip)
    return begun or access.not_begun(access.profile(request), slip, _job(request))


def _save(request: HttpRequest, slip: UUID) -> HttpResponse:
    """Saves and judges. A form that cannot be read comes back with everything that was typed (422)."""
    if request.POST.get("do") == "read":
        return _read_file(request, slip)
    form = DebriefForm(request.POST)
    if form.is_valid() and form.says_nothing() and not access.case_of(_talk(request, slip)).debrief.moments:
        form.add_error("text", NOTHING)
    if not form.is_valid():
        return _again(request, slip, form)
    try:
        talk = _keep_once(request, slip, form)
    except InputProblems as found:
        return _again(request, slip, form, found)
    except access.Stale:
        return _both(request, slip, form)
    judgement = judge(talk)[1]
    with access.doing(request, "They said no" if judgement.facts.rejected else "No longer a no") as act:
        moved = jobs.follow(act, talk, judgement)
    note(talk, judgement)
    return parts.go(reverse("assessment", args=[talk.pk]), act.id if moved else None, kept=f"debrief-{slip}")


def _again(
    request: HttpRequest, slip: UUID, form: DebriefForm, found: InputProblems | None = None, **more: Any
) -> HttpResponse:
    """The page with everything that was typed and what is to be mended."""
    for problem in found.problems if found else ():
        form.add_error(None, f"{problem.message} {problem.hint}".strip())
    talk = _talk(request, slip)
    case = _as_told(talk, form)
    heard = heard_in(case, now_of(talk), request.POST)
    more = {"version": request.POST.get("version", ""), "heard": heard, "replies": _replies(talk, case, heard)} | more
    return _page(request, talk, form, status=422, answered=True, **more)


def _both(request: HttpRequest, slip: UUID, form: DebriefForm) -> HttpResponse:
    """Another tab saved meanwhile: both are shown, and saving once more is a choice for what stands here (409)."""
    talk = _talk(request, slip)
    stale = access.case_of(talk)
    case = _as_told(talk, form)
    heard = heard_in(case, now_of(talk), request.POST)
    said = _replies(talk, case, heard)
    return _page(request, talk, form, status=409, answered=True, stale=stale, heard=heard, replies=said)


def _keep_once(request: HttpRequest, slip: UUID, form: DebriefForm) -> "access.Interview":
    """Saves for good. The slip may just have been taken by a save on its way, or be somebody else's: then a fresh one will do."""
    try:
        return _keep(request, slip, form, begun=True)
    except IntegrityError:
        return _keep(request, slip if access.begun_as(request, slip) else uuid4(), form, begun=True)


def _keep(request: HttpRequest, slip: UUID, form: DebriefForm, begun: bool) -> "access.Interview":
    """Puts what was told into the record book, beginning an interview where there is none under this slip."""
    told = form.told
    with access.doing(request, "Saved what you told") as act:
        talk = access.begun_as(request, slip)
        if talk is None:
            talk, version = access.begin(act, access.profile(request), slip, _job(request)), None
        else:
            version = _shown(request, talk, told)
        case = with_told(access.case_of(talk), told, now_of(talk))
        if begun:
            case = _with_promises(request, case, talk)
        access.store(talk, case, act, version)
        act.change(talk, private_note=told.get("private_note", talk.private_note), begun=talk.begun or begun)
    return talk


def _shown(request: HttpRequest, talk: "access.Interview", told: dict[str, Any]) -> int:
    """The version that was on the screen. A page that never heard of any (its answer was lost on the way) may only go on
    where the story it brings goes on from the one that is there."""
    version = _version(request)
    if version is not None:
        return version
    if not told.get("text", "").startswith(access.case_of(talk).debrief.text):
        raise access.Stale(talk)
    return talk.version


def _with_promises(request: HttpRequest, case: Case, talk: "access.Interview") -> Case:
    reading = api.read(replace(case, debrief=replace(case.debrief, not_so=())), now_of(talk))
    return with_promises(case, rows_of(case, reading, now_of(talk), request.POST))


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Saves in the background what is typed so far. It answers with the version that the page now shows."""
    slip, form = _slip(request), DebriefForm(request.POST)
    form.is_valid()
    if form.says_nothing():
        return JsonResponse({"said": ""})
    form.cleaned_data.setdefault("text", request.POST.get("text", "")[:LONGEST])
    try:
        talk = _keep(request, slip, form, begun=False)
    except InputProblems as found:
        return JsonResponse({"said": found.problems[0].message}, status=422)
    except access.Stale:
        return JsonResponse({"said": "Changed in another tab meanwhile."}, status=409)
    except IntegrityError:
        return JsonResponse({"said": "Saving already."}, status=503)
    return JsonResponse({"said": "Saved.", "version": talk.version, "page": reverse("debrief", args=[talk.pk])})


@require_POST
def hear(request: HttpRequest) -> HttpResponse:
    """What is recognised in what is typed so far, as a part of the page."""
    if not parts.is_part(request):
        raise Http404
    talk, form = _talk(request, _slip(request)), DebriefForm(request.POST)
    form.is_valid()
    case = _as_told(talk, form)
    heard = heard_in(case, now_of(talk), request.POST)
    context = {"heard": heard, "replies": _replies(talk, case, heard), "telling": api.telling(), "part": True}
    return parts.show(request, "debrief/heard.html", context | {"now": now_of(talk)})


def _as_told(talk: "access.Interview", form: DebriefForm) -> Case:
    """The case as it would stand if the form were saved; where some of it cannot be, with the story alone."""
    case = access.case_of(talk)
    told = form.told
    try:
        return with_told(case, told, now_of(talk))
    except InputProblems:
        text, denied = told.get("text", ""), told.get("not_so", ())
        return replace(case, debrief=replace(case.debrief, text=text, not_so=denied))


def _read_file(request: HttpRequest, slip: UUID) -> HttpResponse:
    """Reads an uploaded file into the debrief. What was typed is saved along with it, so nothing can be lost on the way."""
    form, asked = DebriefForm(request.POST), UploadForm(request.POST, request.FILES)
    if not (form.is_valid() and asked.is_valid()):
        return _again(request, slip, form, upload=asked)
    file = asked.cleaned_data["file"]
    try:
        source = upload.read(file.read(), file.name or "file", asked.cleaned_data["me"])
        talk = _keep(request, slip, form, begun=False)
        with access.doing(request, "Read a file") as act:
            access.store(talk, upload.joined(access.case_of(talk), source.case), act)
    except InputProblems as found:
        return _again(request, slip, form, upload=asked, file_problems=found.problems)
    except access.Stale:
        return _both(request, slip, form)
    request.session[READ] = {
        "name": file.name,
        "kind": str(source.kind),
        "cannot_tell": list(source.cannot_tell),
        "problems": [f"{p.line}: {p.message} {p.hint}".strip() for p in source.problems],
    }
    return parts.go(reverse("debrief", args=[talk.pk]), act.id, kept=f"debrief-{slip}")
