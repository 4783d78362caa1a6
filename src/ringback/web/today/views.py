"""Today: what is running, due or awaited, and one small search action."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ringback.web import access, parts
from ringback.web.examples import titles
from ringback.web.judging import clock

SOON = timedelta(days=7)
MOST = 6
"""Lines of one kind that are shown: one decision at a time."""


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The first page. It judges nothing: what it shows was noted when it was judged."""
    profile = access.profile(request)
    now = clock(profile)
    steps = list(
        access.steps(request).filter(due__gte=now - SOON, opens__lte=now + timedelta(days=2)).order_by("due")[:40]
    )
    talks = access.interviews(request)
    return parts.show(
        request,
        "today/today.html",
        {
            "now": now,
            "clocks": list(
                talks.filter(begun=True, window_opens__lte=now, window_closes__gt=now).order_by("window_closes")[:MOST]
            ),
            "unfinished": list(talks.filter(begun=False).exclude(debrief__text="").order_by("-changed")[:3]),
            "steps": [s for s in steps if s.play and s.due >= now][:MOST],
            "search": next((s for s in steps if not s.play), None),
            "promises": list(access.promises(request).filter(due_at__lte=now + SOON).order_by("due_at")[:MOST]),
            "awaited": list(access.awaited(request).filter(review_on__lte=now.date()).order_by("review_on")[:MOST]),
            "any": access.opportunities(request).exists(),
            "examples": titles(),
        },
    )
