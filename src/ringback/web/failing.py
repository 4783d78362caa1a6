"""What is shown where something fails: what was typed stands on the page, and can be sent again as it is."""

import sys

from django.db import Error
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from ringback.web import parts
from ringback.web.storage import why_not

OURS = "Something in Ringback did not work. It is our fault, not yours."
BIG = "That was more than this page can take at once. A file may have up to 10 MB."


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of ours (500), or a record book that cannot be read or written to at the moment (503)."""
    error = sys.exc_info()[1]
    return _page(request, why_not(error), 503) if isinstance(error, Error) else _page(request, OURS, 500)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that cannot be read at all: too large, or not from a page of ours (400)."""
    if parts.is_quiet(request):
        return JsonResponse({"why": BIG}, status=400)
    return render(request, "400.html", {"why": BIG}, status=400)


def _page(request: HttpRequest, why: str, status: int) -> HttpResponse:
    if parts.is_quiet(request):
        return JsonResponse({"why": why}, status=status)
    sent = request.method == "POST"
    context = {
        "why": why,
        "ours": status == 500,
        "sent": sent,
        "typed": parts.typed_in(request) if sent else [],
        # Only what a page of ours sent may be sent again with one tap.
        "again": _everything(request) if sent and getattr(request, "csrf_processing_done", False) else None,
    }
    return render(request, "500.html", context, status=status)


def _everything(request: HttpRequest) -> list[tuple[str, str]]:
    """Every field of the form that was sent, but for the token, which comes anew."""
    return [(k, v) for k, values in request.POST.lists() if k != "csrfmiddlewaretoken" for v in values]
