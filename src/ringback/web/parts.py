"""Whole pages and parts of pages: the one place that knows about partial updates."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

Context = dict[str, Any]
HOUSE = frozenset({"csrfmiddlewaretoken", "version", "slip", "opened", "zone", "do", "back", "whole", "heard"})
"""Fields of a form that nobody typed."""


QUIET = frozenset({"X-Kept", "X-Queued", "X-Moved", "Hx-Request"})
"""A header of these says that a script asks, which can show no other page."""
UNDONE = {
    "yes": "Taken back.",
    "late": "That was too long ago to take back. Nothing was changed.",
    "touched": "Some of it was changed again since, so nothing was taken back. It stands as you left it last.",
}
"""What is said after an undo."""


def is_part(request: HttpRequest) -> bool:
    """True if the browser asks for a piece of the page it shows, not for a page."""
    return bool(getattr(request, "htmx", False))


def is_quiet(request: HttpRequest) -> bool:
    """True if a script asks: it keeps what was typed where it is, and can show no other page."""
    return bool(request.headers.keys() & QUIET)


def show(request: HttpRequest, template: str, context: Context | None = None, status: int = 200) -> HttpResponse:
    """A page, or a part."""
    return render(request, template, context, status=status)


def go(to: str, act: UUID | None = None, **query: str) -> HttpResponseRedirect:
    """On to another page; with an act, that page offers to take it back."""
    asked = ({"done": str(act)} if act else {}) | query
    return HttpResponseRedirect(f"{to}?{urlencode(asked)}" if asked else to)


def everywhere(request: HttpRequest) -> Context:
    """What every page knows: what was just done, and can be taken back; or what an undo came to."""
    from ringback.web.access import just_done

    return {"just_done": just_done(request), "undone": UNDONE.get(request.GET.get("undone", ""), "")}


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from a page that was open too long: what was typed is shown, so that nothing is lost."""
    return render(request, "form_too_old.html", {"typed": typed_in(request), "again": came_from(request)}, status=403)


def typed_in(request: HttpRequest) -> list[tuple[str, str]]:
    """Field and text for everything that somebody typed into the form that was sent."""
    return [(k, v) for k, values in request.POST.lists() if k not in HOUSE for v in values if v]


def back(request: HttpRequest, otherwise: str) -> str:
    """The page that a form names to return to; another one where it names none of ours."""
    page = request.POST.get("back", "")
    return page if url_has_allowed_host_and_scheme(page, None) else otherwise


def came_from(request: HttpRequest) -> str:
    """The page of ours that a form stood on."""
    page = request.headers.get("Referer", "")
    return page if url_has_allowed_host_and_scheme(page, {request.get_host()}) else "/"
