"""The page of one draft, and the list of all that an interview has words for."""

from urllib.parse import quote, urlencode

from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ringback import api
from ringback.letters.titles import title_of
from ringback.model.case import Case
from ringback.model.problem import InputProblems
from ringback.model.values import Purpose, Side
from ringback.web import access, jobs, papers, parts
from ringback.web.drafts.forms import MOST, WordsForm
from ringback.web.drafts.origins import told
from ringback.web.drafts.reading import look, typed
from ringback.web.drafts.stops import stop_of
from ringback.web.drafts.words import Kind, Page, Wish, kind_of, page_of, wish_of
from ringback.web.judging import asked_of, judge, note, now_of

SAVED = "Kept your words"
PROMISE = "commitments[0].what"
"""The key under which the letters ask for a promise."""
GONE = "Saved elsewhere meanwhile. Your words are kept here until you choose."


@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, pk: int, purpose: str, channel: str) -> HttpResponse:
    """The words, ours or the person's own, with everything that is known about them. A POST keeps what was typed."""
    page = page_of(request, pk, purpose, channel, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        return _save(request, page)
    return show(request, page, editing="edit" in request.GET, by_us="ours" in request.GET)


def show(request: HttpRequest, page: Page, status: int = 200, **more: object) -> HttpResponse:
    """The page. `more` says what is different this time: `editing`, `by_us`, a form with problems, what is stale."""
    by_us = bool(more.get("by_us")) or page.own is None
    message = page.composed if by_us else page.message
    editing = more.get("editing", False)
    given = more.get("said")
    said = given if isinstance(given, dict) else {}
    form = more.get("form") or WordsForm(initial={"subject": message.subject, "body": message.body})
    if isinstance(form, WordsForm) and form.is_bound:
        message = typed(request.POST.get("subject", ""), request.POST.get("body", "")[:MOST])
    looked = look(message, page.kind.purpose, page.kind.channel, page.case, papers.beside(page.talk))
    to = api.recipient(page.case)
    address = here(page)
    context = more | {
        "page": page,
        "talk": page.talk,
        "now": now_of(page.talk),
        "kind": page.kind,
        "ours": page.ours,
        "by_us": by_us,
        "editing": editing,
        "form": form,
        "version": page.own.version if page.own else "",
        "asked": [(m, said.get(m.slot, "")) for m in asked_of([page.ours])],
        "told": told(page.ours, page.case),
        "message": message,
        "looked": looked,
        "stop": stop_of(page, looked),
        "out": access.out_as(page.talk, page.kind.purpose),
        "to": to,
        "mail": _mail(to.email, message.subject, message.body) if page.kind.has_subject else "",
        "forms": api.forms_of(page.kind.channel),
        "here": address,
        "here_with": f"{address}?{page.wish.query}" if page.wish.query else address,
        "versions": list(access.versions_of(page.own)[:20]) if page.own else [],
        "kept_as": f"words-{page.talk.pk}-{page.kind.purpose}-{page.kind.channel}",
        "kept_now": request.GET.get("kept", ""),
        "beside": api.beside(),
    }
    return parts.show(request, "drafts/draft.html", context, status=status)


def here(page: Page) -> str:
    return reverse("draft", args=[page.talk.pk, page.kind.purpose, page.kind.channel])


def _mail(address: str, subject: str, body: str) -> str:
    """The address of a mail that the person's own program opens, for them to send or not."""
    asked = urlencode({"subject": subject, "body": body.replace("\n", "\r\n")}, quote_via=quote)
    return f"mailto:{quote(address, safe='@')}?{asked}"


def shown_version(request: HttpRequest) -> int | None:
    """The version of the words that the browser shows; None where there were none."""
    said = request.POST.get("version", "")
    return int(said) if said.isdecimal() and len(said) < 10 else None


def _save(request: HttpRequest, page: Page) -> HttpResponse:
    """Keeps the words as a version of their own. What cannot be kept comes back with everything that was typed."""
    form = WordsForm(request.POST)
    if not form.is_valid():
        return show(request, page, 422, form=form, editing=True, answered=True)
    try:
        with access.doing(request, SAVED) as act:
            words = _keep(act, request, page.talk, page.kind, page.wish)
            access.keep_version(act, words, now_of(page.talk))
    except (access.Stale, IntegrityError):
        there = access.words_of(page.talk, page.kind.purpose, page.kind.channel)
        return show(request, page, 409, form=form, editing=True, answered=True, stale=there)
    return parts.go(here(page), act.id, kept=f"words-{page.talk.pk}-{page.kind.purpose}-{page.kind.channel}")


def _keep(
    act: "access.Act", request: HttpRequest, talk: "access.Interview", kind: Kind, wish: Wish
) -> "access.DraftWords":
    said = typed(request.POST.get("subject", ""), request.POST.get("body", "")[:MOST])
    fresh = access.DraftWords(
        interview=talk,
        purpose=kind.purpose,
        channel=kind.channel,
        tone=wish.tone,
        subject=said.subject[:300],
        body=said.body,
    )
    return access.keep_words(act, talk, fresh, shown_version(request))


@require_POST
def keep(request: HttpRequest, pk: int, purpose: str, channel: str) -> HttpResponse:
    """Keeps in the background what is typed so far. It answers with the version that the page now shows."""
    talk, kind = access.interview(request, pk), kind_of(purpose, channel)
    if not request.POST.get("body", "").strip():
        return JsonResponse({"said": ""})
    try:
        with access.doing(request, SAVED) as act:
            words = _keep(act, request, talk, kind, wish_of(request.POST))
    except access.Stale:
        return JsonResponse({"said": GONE}, status=409)
    except IntegrityError:
        return JsonResponse({"said": "Saving already."}, status=503)
    return JsonResponse({"said": "Saved.", "version": words.version})


@require_POST
def fill(request: HttpRequest, pk: int, purpose: str, channel: str) -> HttpResponse:
    """Facts that the words still need, under their case keys."""
    page = page_of(request, pk, purpose, channel)
    said = {k: v.strip() for k, v in request.POST.items() if "." in k and isinstance(v, str) and v.strip()}
    try:
        case = api.with_answers(page.case, _placed(said, page.case), now_of(page.talk))
        with access.doing(request, "Put in what you told") as act:
            access.store(page.talk, case, act)
            judgement = judge(page.talk)[1]
            jobs.follow(act, page.talk, judgement)
    except InputProblems as found:
        return show(request, page, 422, problems=found.problems, said=said)
    note(page.talk, judgement)
    return parts.go(here(page), act.id, **page.wish.asked)


def _placed(said: dict[str, str], case: Case) -> dict[str, str]:
    """The answers where they belong: a promise that the words ask for is one more, and the person's own."""
    fresh = len(case.commitments)
    moved = {PROMISE: f"commitments[{fresh}].what"}
    mine = {f"commitments[{fresh}].by": str(Side.ME)} if PROMISE in said else {}
    return {moved.get(key, key): value for key, value in said.items()} | mine


@require_safe
def words(request: HttpRequest, pk: int) -> HttpResponse:
    """All drafts that the plan uses, ready or with what is missing; below them every other purpose that has words."""
    talk = access.interview(request, pk)
    case, judgement = judge(talk)
    drafts = api.drafts_for(case, now_of(talk), judgement)
    own = access.all_words(talk)
    planned = {(d.purpose, d.channel) for d in drafts}
    others = [
        (p, [(c, title_of(p, c), (p, c) in own) for c in api.channels_of(p) if (p, c) not in planned]) for p in Purpose
    ]
    context = {
        "talk": talk,
        "now": now_of(talk),
        "play": judgement.play,
        "planned": [(d, (d.purpose, d.channel) in own) for d in drafts],
        "others": [(p, rows) for p, rows in others if rows],
    }
    return parts.show(request, "drafts/words.html", context)
