"""Whole pages and parts of pages: the one place that knows about partial updates."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

Context = dict[str, Any]


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
    typed = [(k, v) for k, v in request.POST.items() if v and k not in ("csrfmiddlewaretoken", "version", "slip")]
    return render(request, "form_too_old.html", {"typed": typed}, status=403)
