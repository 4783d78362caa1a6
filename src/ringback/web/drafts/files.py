"""The words as a file: what counts is exported, and where the person wrote their own words, those are it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ringback import api
from ringback.model.draft import Draft
from ringback.model.problem import InputProblems
from ringback.web import access
from ringback.web.drafts.reading import typed
from ringback.web.drafts.views import show
from ringback.web.drafts.words import Page, as_draft, page_of
from ringback.web.judging import now_of


@require_safe
def file(request: HttpRequest, pk: int, purpose: str, channel: str, form: str) -> HttpResponse:
    """One file. Words that still need something are not made into one: it could be sent."""
    page = page_of(request, pk, purpose, channel)
    if form not in api.forms_of(page.kind.channel):
        raise Http404
    if not page.ready:
        return show(request, page, 422)
    try:
        made = api.export(form, page.case, now_of(page.talk), page.judgement, page.draft, _others(page))
    except InputProblems as found:
        return show(request, page, 422, problems=found.problems)
    return HttpResponse(
        made.data,
        headers={
            "Content-Type": f"{made.kind}; charset=utf-8" if made.kind.startswith("text/") else made.kind,
            "Content-Disposition": f'attachment; filename="{made.name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def _others(page: Page) -> tuple[Draft, ...]:
    """The sheets that may go with a mail, in the person's own words where they have some."""
    own = access.all_words(page.talk)
    drafts = api.drafts_for(page.case, now_of(page.talk), page.judgement)
    return tuple(
        as_draft(d, typed(kept.subject, kept.body)) if (kept := own.get((d.purpose, d.channel))) else d for d in drafts
    )
