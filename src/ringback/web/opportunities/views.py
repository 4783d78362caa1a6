"""opportunity: thin for now."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ringback.web import access, parts


@require_safe
def opportunity(request: HttpRequest, pk: int, **_: str) -> HttpResponse:
    """The page."""
    return parts.show(request, "base.html", {"opportunity": access.opportunity(request, pk)})
