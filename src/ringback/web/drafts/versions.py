"""The words as they stood: looked at, and gone back to. Going back makes a version more, so nothing is ever lost."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from ringback.web import access, parts
from ringback.web.drafts.reading import typed
from ringback.web.drafts.views import here, shown_version
from ringback.web.drafts.words import Page, page_of
from ringback.web.judging import now_of


@require_safe
def version(request: HttpRequest, pk: int, purpose: str, channel: str, number: int) -> HttpResponse:
    """One version, to look at."""
    page = page_of(request, pk, purpose, channel)
    words = access.there(page.own)
    context = {
        "page": page,
        "talk": page.talk,
        "kind": page.kind,
        "ours": page.ours,
        "now": now_of(page.talk),
        "here": here(page),
        "own": words,
        "old": access.version_of(words, number),
    }
    return parts.show(request, "drafts/version.html", context)


@require_POST
def back(request: HttpRequest, pk: int, purpose: str, channel: str, number: int) -> HttpResponse:
    """The words become what they were in one version; what stood there stays as a version of its own."""
    page = page_of(request, pk, purpose, channel)
    words = access.there(page.own)
    old = access.version_of(words, number)
    return _become(request, page, old.subject, old.body, "Went back to earlier words")


@require_POST
def take_ours(request: HttpRequest, pk: int, purpose: str, channel: str) -> HttpResponse:
    """Our wording, as it was shown, in the place of the person's own, which stays as a version."""
    page = page_of(request, pk, purpose, channel, request.POST)
    access.there(page.own)
    return _become(request, page, page.composed.subject, page.composed.body, "Took our wording")


def _become(request: HttpRequest, page: Page, subject: str, body: str, said: str) -> HttpResponse:
    words, now = access.there(page.own), now_of(page.talk)
    message = typed(subject, body)
    try:
        with access.doing(request, said) as act:
            access.keep_version(act, words, now)
            act.change(words, shown_version(request), subject=message.subject, body=message.body)
            access.keep_version(act, words, now)
    except access.Stale:
        return parts.go(here(page), None, stale="yes")
    return parts.go(here(page), act.id)
