""" "I sent it": the person has sent or said the words, and tells when, how and to whom. Nothing is ever sent from here."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ringback import api
from ringback.model.values import Purpose
from ringback.web import access, parts
from ringback.web.drafts.forms import MINUTE, SentForm, medium_of
from ringback.web.drafts.reading import look
from ringback.web.drafts.stops import stop_of
from ringback.web.drafts.words import Page, page_of
from ringback.web.judging import judge, look_again, note, now_of

BEFORE = (access.Stage.WISH, access.Stage.APPLIED, access.Stage.INTERVIEWING)
"""Columns from which a message leads to waiting; an offer or an end stays what it is."""


@require_http_methods(["GET", "HEAD", "POST"])
def sent(request: HttpRequest, pk: int, purpose: str, channel: str) -> HttpResponse:
    """Asks when and how, then notes it: first that they were contacted, then everything that follows from it."""
    page = page_of(request, pk, purpose, channel, request.POST if request.method == "POST" else None)
    now = now_of(page.talk)
    if request.method != "POST":
        return _ask(request, page, SentForm(now=now, initial=_first(page, now)))
    form = SentForm(request.POST, now=now)
    if not form.is_valid():
        return _ask(request, page, form, 422)
    with access.doing(request, "Noted that it is out") as act:
        _note(act, page, form, now)
    return parts.go(reverse("opportunity", args=[page.talk.opportunity_id]), act.id)


def _first(page: Page, now: datetime) -> dict[str, str]:
    return {"at": now.strftime(MINUTE), "by": medium_of(page.kind), "to": api.recipient(page.case).name}


def _ask(request: HttpRequest, page: Page, form: SentForm, status: int = 200) -> HttpResponse:
    looked = look(page.message, page.kind.purpose, page.kind.channel, page.case)
    context = {
        "page": page,
        "talk": page.talk,
        "kind": page.kind,
        "ours": page.ours,
        "form": form,
        "stop": stop_of(page, looked),
        "kept_as": f"sent-{page.talk.pk}-{page.kind.purpose}-{page.kind.channel}",
        "answered": form.is_bound,
    }
    return parts.show(request, "drafts/sent.html", context, status=status)


def _note(act: "access.Act", page: Page, form: SentForm, now: datetime) -> None:
    """The contact first: whatever fails after it, the record must not forget that they heard from the person."""
    told, talk = form.cleaned_data, page.talk
    made = access.Outreach(at=told["at"], by=told["by"], to=told["to"], purpose=str(page.kind.purpose))
    out = access.contacted(act, talk, made)
    if out is None:  # the same form twice: a second tap, or a page sent again
        return
    access.keep_version(act, _words(act, page), now, sent=True)
    if page.kind.purpose is not Purpose.NEXT_STAGE_OPENER and talk.opportunity.stage in BEFORE:
        access.move_stage(act, talk.opportunity, access.Stage.WAITING, now)
    judgement = judge(talk)[1]
    act.change(out, review_on=look_again(judgement, now))
    note(talk, judgement)


def _words(act: "access.Act", page: Page) -> "access.DraftWords":
    """The words that went out; ours are kept too once they were used."""
    if page.own:
        return page.own
    message = page.composed
    fresh = access.DraftWords(
        interview=page.talk, purpose=page.kind.purpose, channel=page.kind.channel, tone=page.wish.tone,
        subject=message.subject, body=message.body,
    )  # fmt: skip
    return access.keep_words(act, page.talk, fresh, None)
