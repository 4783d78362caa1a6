"""Board: all opportunities by stage, moved by form, by drag or by key, and what was put away."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ringback.web import access, jobs, parts
from ringback.web.board.cards import cards_html
from ringback.web.board.forms import NewForm
from ringback.web.judging import clock

FIRST = 20
"""Cards of a column on the board; the rest stand on the page of the column."""
PAGE = 100
EMPTY = {
    jobs.Stage.WISH: "Jobs you want to go for.",
    jobs.Stage.APPLIED: "Where your papers are out.",
    jobs.Stage.INTERVIEWING: "Where you are talking.",
    jobs.Stage.WAITING: "Where the next move is theirs.",
    jobs.Stage.OFFER: "Where they want you.",
    jobs.Stage.CLOSED: "What is over. It stays here to learn from.",
}
"""What will be in a column that is empty."""


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """The page."""
    return _board(request)


def _board(request: HttpRequest, status: int = 200, **more: Any) -> HttpResponse:
    found = jobs.first_cards(request, FIRST)
    by_stage: dict[jobs.Stage, list[dict[str, Any]]] = {stage: [] for stage in jobs.Stage}
    for card in found:
        by_stage[card["stage"]].append(card)
    now = clock(access.profile(request))
    jobs.plan_ahead(found, now)
    columns = [_column(request, now.date(), stage, cards) for stage, cards in by_stage.items()]
    return parts.show(request, "board/board.html", {"columns": columns, "any": bool(found)} | more, status)


def _column(request: HttpRequest, today: date, stage: jobs.Stage, cards: list[dict[str, Any]]) -> dict[str, Any]:
    total = cards[0].get("total", 0) if cards else 0
    return {
        "stage": stage.value, "title": jobs.TITLES[stage], "total": total, "empty": EMPTY[stage], "more": total > len(cards),
        "cards": cards_html(cards, stage, get_token(request), today),
    }  # fmt: skip


@require_safe
def column(request: HttpRequest, stage: str) -> HttpResponse:
    """One column, whole, a hundred cards a page."""
    access.owner(request)
    if stage not in list(jobs.Stage):
        raise Http404
    which, now = jobs.Stage(stage), clock(access.profile(request))
    page = Paginator(jobs.cards_in(request, which), PAGE).get_page(request.GET.get("page"))
    cards = list(page)
    jobs.plan_ahead(cards, now)
    return parts.show(
        request, "board/column.html", {"column": _column(request, now.date(), which, cards), "page": page}
    )


@require_safe
def away(request: HttpRequest) -> HttpResponse:
    """What was put away."""
    page = Paginator(jobs.put_away(request), PAGE).get_page(request.GET.get("page"))
    return parts.show(request, "board/away.html", {"page": page})


@require_POST
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Moves a card to another column. Where it was moved elsewhere meanwhile, that is said and nothing is done (409)."""
    job = access.opportunity(request, pk)
    to, was = request.POST.get("to", ""), request.POST.get("was", "")
    if to not in list(jobs.Stage):
        return _not_moved(request, "Choose a column first.", 422)
    if was and was != job.stage and to != job.stage:
        said = f"{job} stands in “{jobs.TITLES[job.stage]}” by now. It was moved in another tab. Move it again if you like."
        return _not_moved(request, said, 409)
    with access.doing(request, f"{job}: moved to “{jobs.TITLES[jobs.Stage(to)]}”"[:300]) as act:
        access.move_stage(act, job, jobs.Stage(to), timezone.now())
    if "X-Moved" in request.headers:
        toast = render_to_string("board/moved.html", {"job": job, "act": act.id}, request)
        return JsonResponse({"said": toast})
    return parts.go(parts.back(request, reverse("board")), act.id)


def _not_moved(request: HttpRequest, said: str, status: int) -> HttpResponse:
    if "X-Moved" in request.headers:
        return JsonResponse({"said": said}, status=status)
    return _board(request, status, wrong=said)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new opportunity."""
    access.owner(request)
    form = NewForm(request.POST if request.method == "POST" else None, initial={"stage": request.GET.get("stage", "")})
    if not form.is_bound:
        return parts.show(request, "board/new.html", {"form": form})
    if not form.is_valid():
        return parts.show(request, "board/new.html", {"form": form}, 422)
    with access.doing(request, "Added to your board") as act:
        job = jobs.add(act, request, **form.cleaned_data)
    return parts.go(reverse("opportunity", args=[job.pk]), act.id, kept="new-opportunity")
