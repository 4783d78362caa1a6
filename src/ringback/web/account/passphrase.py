"""The door of a record book that is open to the home network: one passphrase, no account names, and slow for who guesses."""

from django import forms
from django.conf import settings
from django.contrib.auth import login, logout
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from ringback.web import access, parts
from ringback.web.environment import Mode
from ringback.web.middleware import me

MOST_WRONG = 5
WITHIN = 600
"""Seconds in which so many wrong ones may come from one address."""
BACKEND = "django.contrib.auth.backends.ModelBackend"
TOO_OFTEN = "That was wrong five times. Wait ten minutes, then try again."


class PassphraseForm(forms.Form):
    """The passphrase."""

    passphrase = forms.CharField(
        label="Passphrase",
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": True}),
        error_messages={"required": "Type the passphrase that was chosen when Ringback was started."},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def passphrase(request: HttpRequest) -> HttpResponse:
    """Asks for it, and goes on to the page that was wanted."""
    onward = _onward(request)
    if settings.MODE is Mode.LOCAL or (request.user.is_authenticated and request.method != "POST"):
        return HttpResponseRedirect(onward)
    if request.method != "POST":
        return _ask(request, PassphraseForm(), onward)
    if _wrong(request) >= MOST_WRONG:
        return _refuse(request, onward)
    form, account = PassphraseForm(request.POST), me()
    if not form.is_valid():
        return _ask(request, form, onward, 422)
    if not (account.password and account.check_password(form.cleaned_data["passphrase"])):
        if _count_wrong(request) >= MOST_WRONG:
            return _refuse(request, onward)
        form.add_error("passphrase", "That is not it. Nothing is lost; try again.")
        return _ask(request, form, onward, 422)
    cache.delete(_key(request))
    login(request, account, BACKEND)
    if typed := _carried(request):
        return parts.show(request, "form_too_old.html", {"typed": typed, "again": onward})
    return HttpResponseRedirect(onward)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ends the session in this browser. On this machine alone there is none to end."""
    access.owner(request)
    if settings.MODE is Mode.LOCAL:
        raise Http404
    logout(request)
    response = HttpResponseRedirect(reverse("passphrase"))
    response.headers["Clear-Site-Data"] = '"storage"'  # a cockpit that was kept for a lost connection goes too
    return response


def _ask(request: HttpRequest, form: PassphraseForm, onward: str, status: int = 200) -> HttpResponse:
    context = {"form": form, "next": onward, "typed": _carried(request)}
    return parts.show(request, "account/passphrase.html", context, status)


def _refuse(request: HttpRequest, onward: str) -> HttpResponse:
    context = {"too_often": TOO_OFTEN, "next": onward, "typed": _carried(request)}
    response = parts.show(request, "account/passphrase.html", context, 429)
    response.headers["Retry-After"] = str(WITHIN)
    return response


def _onward(request: HttpRequest) -> str:
    named = request.POST.get("next") or request.GET.get("next") or ""
    return named if url_has_allowed_host_and_scheme(named, {request.get_host()}) else reverse("today")


def _carried(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed into a form that came too late."""
    return list(zip(request.POST.getlist("typed-name"), request.POST.getlist("typed-text"), strict=False))


def _key(request: HttpRequest) -> str:
    return f"wrong-passphrase-{request.META.get('REMOTE_ADDR', '')}".replace(" ", "")


def _wrong(request: HttpRequest) -> int:
    found: int = cache.get(_key(request), 0)
    return found


def _count_wrong(request: HttpRequest) -> int:
    """One more; the time runs from the first."""
    cache.add(_key(request), 0, WITHIN)
    try:
        return cache.incr(_key(request))
    except ValueError:  # it ran out in between
        return 1
