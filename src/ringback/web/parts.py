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


def is_part(request: HttpRequest) -> bool:
    """True if the browser asks for a piece of the page it shows, not for a page."""
    return bool(getattr(request, "htmx", False))


def show(request: HttpRequest, template: str, context: Context | None = None, status: int = 200) -> HttpResponse:
    """A page, or a part."""
    return render(request, template, context, status=status)


def go(to: str, act: UUID | None = None, **query: str) -> HttpResponseRedirect:
    """On to another page; with an act, that page offers to take it back."""
    asked = ({"done": str(act)} if act else {}) | query
    return HttpResponseRedirect(f"{to}?{urlencode(asked)}" if asked else to)


def everywhere(request: HttpRequest) -> Context:
    """What every page knows: what was just done, and can be taken back."""
    from ringback.web.access import just_done

    return {"just_done": just_done(request)}


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from a page that was open too long: what was typed is shown, so that nothing is lost."""
    typed = [(k, v) for k, values in request.POST.lists() if k not in HOUSE for v in values if v]
    return render(request, "form_too_old.html", {"typed": typed, "again": came_from(request)}, status=403)


def came_from(request: HttpRequest) -> str:
    """The page of ours that a form stood on."""
    page = request.headers.get("Referer", "")
    return page if url_has_allowed_host_and_scheme(page, {request.get_host()}) else "/"
