"""Checking while it is typed, and checking any message from anywhere."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from ringback import api
from ringback.model.values import DraftChannel, Purpose
from ringback.web import access, papers, parts
from ringback.web.drafts.forms import MOST, PastedForm
from ringback.web.drafts.reading import look, typed
from ringback.web.drafts.words import kind_of

LISTED = 40
"""Interviews that can be chosen for comparing facts: the latest."""


@require_POST
def check_draft(request: HttpRequest, pk: int, purpose: str, channel: str) -> HttpResponse:
    """What the checks say about the words as they stand in the form: a part of the page."""
    talk = access.interview(request, pk)
    kind = kind_of(purpose, channel)
    message = typed(request.POST.get("subject", ""), request.POST.get("body", "")[:MOST])
    looked = look(message, kind.purpose, kind.channel, access.case_of(talk), papers.beside(talk))
    context = {"looked": looked, "talk": talk, "kind": kind, "beside": api.beside(), "live": True, "editing": True}
    return parts.show(request, "drafts/findings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def check_message(request: HttpRequest) -> HttpResponse:
    """A page on which any message can be checked. What is pasted is judged and kept nowhere."""
    rows = access.interviews(request).filter(begun=True).order_by("-created")[:LISTED]
    choices = tuple((row.pk, str(row.opportunity)) for row in rows)
    context = {"beside": api.beside(), "kept_as": "checked"}
    if request.method != "POST":
        return parts.show(request, "drafts/check.html", context | {"form": PastedForm(interviews=choices)})
    form = PastedForm(request.POST, interviews=choices)
    live = parts.is_part(request)
    if not form.is_valid():
        context |= {"form": form, "answered": True}
        return parts.show(request, "drafts/nothing.html" if live else "drafts/check.html", context, status=422)
    said = form.cleaned_data
    talk = access.interview(request, int(said["interview"])) if said["interview"] else None
    case, held = (access.case_of(talk), papers.beside(talk)) if talk else (None, None)
    purpose = Purpose(said["purpose"]) if said["purpose"] else None
    channel = DraftChannel(said["channel"]) if said["channel"] else None
    looked = look(typed("", said["text"]), purpose, channel, case, held)
    context |= {"form": form, "looked": looked, "answered": True, "live": live, "editing": True, "guessed": not purpose}
    return parts.show(request, "drafts/findings.html" if live else "drafts/check.html", context)
