"""settings: thin for now."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ringback.web import access, parts


@require_safe
def settings(request: HttpRequest) -> HttpResponse:
    """The page."""
    access.owner(request)
    return parts.show(request, "base.html", {})
