"""Opportunity: the page, moving on, promises kept, answers that came, putting away."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ringback import api
from ringback.model.values import Tri
from ringback.web import access, jobs, parts
from ringback.web.judging import clock
from ringback.web.opportunities.timeline import said, timeline

CLOSED = (jobs.Stage.OFFER, jobs.Stage.CLOSED)


@require_safe
def opportunity(request: HttpRequest, pk: int) -> HttpResponse:
    """The page. It judges nothing."""
    return page(request, access.opportunity(request, pk))


def page(request: HttpRequest, job: jobs.Opportunity, status: int = 200, **more: Any) -> HttpResponse:
    """Everything at one employer. A second chance is prepared for as an open talk (S4-27)."""
    rows, now = jobs.everything_at(job), clock(job.profile)
    told = api.telling()
    events = timeline(job, rows, now)
    held = rows.submissions[-1] if rows.submissions else None
    context = {
        "job": job,
        "now": now,
        "rows": rows,
        "events": [(e, said(e.at, now)) for e in events],
        "step": None if job.next_action or job.stage is jobs.Stage.CLOSED else jobs.next_step(job, now),
        "promises": [(p, said(p.due, now) if p.due else "no day named") for p in rows.commitments if p.open],
        "awaited": [o for o in rows.outreach if o.answered is Tri.UNKNOWN and o.purpose != "attempt"],
        "held": held,
        "held_note": "" if held else told.note("which_version"),
        "open_talk": told.note("open_talk") if job.next_stage_offered is Tri.YES and job.stage not in CLOSED else "",
        "stages": [(s.value, t) for s, t in jobs.TITLES.items()],
        "kept_now": request.GET.get("kept", ""),
    }
    return parts.show(request, "opportunities/opportunity.html", context | more, status)


def shown(request: HttpRequest) -> int | None:
    """The version that was on the screen."""
    version = request.POST.get("version", "")
    return int(version) if version.isdecimal() else None


def stale(request: HttpRequest, pk: int) -> HttpResponse:
    """Another tab saved meanwhile: the page as it stands now, and nothing was done (409)."""
    return page(request, access.opportunity(request, pk), 409, stale=True)


@require_POST
def promise_done(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """A promise is kept. It can be taken back like everything."""
    job = access.opportunity(request, pk)
    promise = jobs.entry(job, "commitments", row)
    if not promise.open:  # a second tap
        return parts.go(reverse("opportunity", args=[pk]))
    words = "Noted as done" if promise.by == "me" else "Noted: they kept it"
    try:
        with access.doing(request, words) as act:
            noun = jobs.noun_of("commitments", promise)
            changed = type(noun)(noun.what, noun.by, noun.due, clock(job.profile).replace(microsecond=0))
            jobs.keep_entry(act, job, shown(request), "commitments", changed, promise)
    except access.Stale:
        return stale(request, pk)
    jobs.judged_anew(job)
    return parts.go(reverse("opportunity", args=[pk]), act.id)


@require_POST
def answered(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """They answered, or no answer is awaited any more."""
    job = access.opportunity(request, pk)
    made = jobs.entry(job, "outreach", row)
    came = Tri.NO if request.POST.get("answered") == "no" else Tri.YES
    try:
        with access.doing(request, "Noted: they answered" if came is Tri.YES else "Noted: no answer came") as act:
            noun = jobs.noun_of("outreach", made)
            changed = type(noun)(noun.at, noun.by, noun.to, noun.purpose, came)
            jobs.keep_entry(act, job, shown(request), "outreach", changed, made)
            act.change(made, review_on=None)
    except access.Stale:
        return stale(request, pk)
    jobs.judged_anew(job)
    return parts.go(reverse("opportunity", args=[pk]), act.id)


@require_POST
def put_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Out of sight, with everything in it."""
    job = access.opportunity(request, pk)
    with access.doing(request, f"{job}: put away"[:300]) as act:
        act.change(job, gone=job.gone or timezone.now())
    return parts.go(reverse("board"), act.id)


@require_POST
def bring_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Into sight again."""
    job = access.opportunity(request, pk)
    with access.doing(request, f"{job}: back on the board"[:300]) as act:
        act.change(job, gone=None)
    return parts.go(reverse("opportunity", args=[pk]), act.id)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """For good, after asking. Nothing of it is kept, not even for taking it back."""
    from ringback.web.everything import delete_for_good

    job = access.opportunity(request, pk)
    if request.method != "POST":
        return parts.show(request, "opportunities/delete.html", {"job": job})
    if request.POST.get("sure") != "yes":
        return parts.show(request, "opportunities/delete.html", {"job": job, "not_sure": True}, 422)
    delete_for_good(access.owner(request), job)
    return parts.go(reverse("board"))
