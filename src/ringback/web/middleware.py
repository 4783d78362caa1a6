"""Who is asking, and what a page may load."""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

from ringback.web.environment import Mode

Answer = Callable[[HttpRequest], HttpResponse]
ME = "me"
"""The name of the one account of a record book that is nobody else's."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def policy(answer: Answer) -> Answer:
    """Nothing comes from elsewhere and no script stands in a page, so a name such as <script> stays a name."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return respond


def person(answer: Answer) -> Answer:
    """In local mode whoever sits at this machine is the one person, without an account; nobody else gets in at all."""

    def respond(request: HttpRequest) -> HttpResponse:
        if settings.MODE is Mode.LOCAL:
            if not ip_address(request.META.get("REMOTE_ADDR") or "::").is_loopback:
                return HttpResponseForbidden("Ringback answers only to this machine.", content_type="text/plain")
            request.user = me()
        return answer(request)

    return respond


def me() -> User:
    """The one account, made at the first start."""
    return User.objects.get_or_create(username=ME)[0]
