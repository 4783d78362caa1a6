"""Who is asking, and what a page may load."""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.urls import reverse

from ringback.web import parts
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
        elif not (request.user.is_authenticated or request.path == reverse("passphrase")):
            return sent_to_the_door(request)
        return answer(request)

    return respond


def sent_to_the_door(request: HttpRequest) -> HttpResponse:
    """What somebody gets who is not signed in. It stands before every view, so that none can forget to ask.

    A script is told so and keeps what was typed where it is; a form that was sent is carried through the door.
    """
    if parts.is_quiet(request):
        return HttpResponse("Sign in again.", status=401, content_type="text/plain")
    if request.method in ("GET", "HEAD"):
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
    return parts.show(request, "account/passphrase.html", at_the_door(request), 401)


def at_the_door(request: HttpRequest) -> parts.Context:
    """What was typed into a form that came too late, and the page it stood on."""
    return {"typed": parts.typed_in(request), "next": parts.came_from(request)}


def me() -> User:
    """The one account, made at the first start."""
    return User.objects.get_or_create(username=ME)[0]
