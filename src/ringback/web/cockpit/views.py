"""cockpit: thin for now."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ringback.web import access, parts


@require_safe
def cockpit(request: HttpRequest, pk: int, **_: str) -> HttpResponse:
    """The page."""
    return parts.show(request, "base.html", {"interview": access.interview(request, pk)})
