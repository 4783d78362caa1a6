"""Today: what is running, due or awaited, and one small search action."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, Q, When
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ringback.model.quick import dataclass
from ringback.model.values import Side
from ringback.web import access, parts
from ringback.web.examples import titles
from ringback.web.judging import clock, judge, note, now_of

FEW = 30
"""Rows that are read where three are shown: several steps may belong to one plan."""
SOON = timedelta(days=7)
"""How long before it falls due a promise is called to mind (S4-32)."""
MOST = 6
"""Lines of one kind that are shown: one decision at a time."""


@dataclass(frozen=True)
class Due:
    """A promise with what the page says about its day."""

    row: Any
    late: bool
    today: bool

    @property
    def mine(self) -> bool:
        """True for one that the person made."""
        return bool(self.row.by == Side.ME)


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The first page. It judges nothing: what it shows was noted when it was judged."""
    profile, there = access.profile_and_jobs(request)
    now = clock(profile)
    talks = _talks(request, now)
    clocks, unfinished = [t for t in talks if t.begun], [t for t in talks if not t.begun]
    steps = list(access.next_steps(request, now, now + timedelta(days=2))[:FEW])
    promises = _promises(request, now)
    awaited = list(
        _listed(access.awaited(request), "interview", "at", "by", "purpose", "review_on").order_by("review_on", "pk")[
            :MOST
        ]
    )
    here = list({s["interview_id"]: s for s in reversed(steps)}.values())[::-1]
    busy = (
        clocks
        or any(p.late or p.today for p in promises)
        or any(s["opens"] <= now and s["due"].date() <= now.date() for s in here)
    )
    look = [o for o in awaited if o.review_on and o.review_on <= now.date()]
    context = {
        "now": now,
        "clocks": clocks[:MOST],
        "unfinished": unfinished[:3],
        "steps": [s | {"job": access.called(s["employer"], s["role"])} for s in here[:3]],
        "promises": promises,
        "look": look,
        "waiting": [o for o in awaited if o not in look],
        "enough": not (busy or look or unfinished),
    } | _search(request, list(access.search_actions(request, now - SOON)[:FEW]))
    return parts.show(request, "today/today.html", context | {"any": there, "examples": titles()})


def _talks(request: HttpRequest, now: datetime) -> list[Any]:
    """Interviews whose clock runs, the most pressing first, then those that were only begun, the last first."""
    found: list[Any] = list(access.in_hand(request, now).order_by("begun", "-changed")[:50])
    return sorted((t for t in found if t.begun), key=lambda t: t.window_closes) + [t for t in found if not t.begun]


def _promises(request: HttpRequest, now: datetime) -> list[Due]:
    """Own ones first, each before it falls due; after a second chance however far off it is (S4-29)."""
    rows = access.promises(request).filter(Q(due_at__lte=now + SOON) | Q(second_chance=True, due_at__isnull=False))
    theirs = Case(When(by=Side.ME, then=0), default=1)
    shown = _listed(rows, "what", "by", "due").order_by(theirs, "due_at", "pk")[: 2 * MOST]
    return [Due(row, _over(row.due, now), _day(row.due, now) == now.date()) for row in shown]


def _listed(rows: Any, *columns: str) -> Any:
    """Rows with the columns that this page shows, and what their opportunity is called by."""
    return rows.select_related(None).select_related("opportunity").only(*columns, *access.EMPLOYED)


def _over(due: Any, now: datetime) -> bool:
    """True if it is past: a day lasts until its midnight, on the person's clock."""
    return due < now if isinstance(due, datetime) else due < now.date()


def _day(due: Any, now: datetime) -> date:
    day: date = due.astimezone(now.tzinfo).date() if isinstance(due, datetime) else due
    return day


def _search(request: HttpRequest, actions: list[str]) -> dict[str, Any]:
    """One small search action, and which number another one has."""
    found = list(dict.fromkeys(actions))
    said = request.GET.get("another", "")
    at = int(said) % len(found) if found and said.isdecimal() and len(said) < 9 else 0
    return {"search": found[at] if found else None, "another": at + 1 if len(found) > 1 else None}


@require_POST
def promise_done(request: HttpRequest, pk: int) -> HttpResponse:
    """A promise was kept. What was concluded of the last interview there is noted anew."""
    promise = access.promise(request, pk)
    talk = access.last_talk(promise.opportunity)
    with access.doing(request, "Done" if promise.by is Side.ME else "They did") as act:
        at = now_of(talk) if talk else clock(promise.opportunity.profile)
        act.change(promise, done=at.replace(microsecond=0), open=False)
        if talk:
            act.change(talk, version=talk.version + 1)  # a tab that shows the story must notice
    if talk:
        note(talk, judge(talk)[1])
    return parts.go(parts.back(request, reverse("today")), act.id)


@require_POST
def search_done(request: HttpRequest) -> HttpResponse:
    """The small search action was done, for every plan that has it."""
    title, now = request.POST.get("title", ""), clock(access.profile(request))
    with access.doing(request, "Done") as act:
        for step in access.steps(request).filter(title=title, play=None):
            act.change(step, done=now)
    return parts.go(reverse("today"), act.id)
