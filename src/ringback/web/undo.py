"""Taking back what was just done, and beginning an example."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from ringback.web import access, examples, parts
from ringback.web.judging import judge, note


@require_POST
def undo(request: HttpRequest, act: UUID) -> HttpResponse:
    """Puts everything back as it was before one act."""
    touched = [*access.touched_by(request, act).filter(begun=True)]
    try:
        undone = "yes" if access.take_back(access.owner(request), act) else "late"
    except access.Touched:
        undone = "touched"
    if undone == "yes":
        for talk in access.interviews(request).filter(pk__in=[t.pk for t in touched], begun=True):
            note(talk, judge(talk)[1])  # what was concluded belongs to the rows that were taken back
    return parts.go(parts.back(request, reverse("today")), undone=undone)


@require_POST
def begin_example(request: HttpRequest) -> HttpResponse:
    """One of our examples, as if it had just happened."""
    name = request.POST.get("example", "")
    if name not in examples.TITLES:
        raise Http404
    with access.doing(request, "Opened an example") as act:
        talk = examples.begin(access.owner(request), name, act)
    note(talk, judge(talk)[1])
    return parts.go(reverse("assessment", args=[talk.pk]))
