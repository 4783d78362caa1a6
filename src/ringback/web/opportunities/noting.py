"""Noting things at an opportunity: one page a thing, all of them alike. What differs stands in one table."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ringback.model.problem import InputProblems
from ringback.model.quick import dataclass
from ringback.web import access, jobs, papers, parts
from ringback.web.inputs import zones
from ringback.web.judging import clock, look_again
from ringback.web.opportunities import forms
from ringback.web.opportunities.views import shown, stale

Form = Any


@dataclass(frozen=True)
class List:
    """One list of a case, to be added to, changed and taken from."""

    key: str
    form: Any
    new: str
    one: str
    saved: str
    gone: str


LISTS = {
    "people": List(
        "contacts", forms.PersonForm, "Add a person", "A person there", "Saved the person", "Removed a person"
    ),
    "promises": List(
        "commitments", forms.PromiseForm, "Add a promise", "A promise", "Saved the promise", "Removed a promise"
    ),
    "contacts": List(
        "outreach",
        forms.ContactMadeForm,
        "You contacted them",
        "A contact you made",
        "Noted the contact",
        "Removed a contact",
    ),
}
"""Part of the address → what it is."""


@dataclass(frozen=True)
class Asking:
    """What one page asks, and what is done with a good answer."""

    title: str
    form: Form
    save: Callable[[Any, Form], None]
    """Takes the act and the form. Raises InputProblems and Stale."""
    words: str
    now_there: Callable[[jobs.Opportunity], Form]
    """The form as it stands in the record book now, for when another tab was quicker."""
    remove: str = ""
    after: Callable[[Any], None] = lambda act: None


@require_http_methods(["GET", "HEAD", "POST"])
def facts(request: HttpRequest, pk: int) -> HttpResponse:
    """The job itself."""
    job = access.opportunity(request, pk)

    def save(act: Any, form: Form) -> None:
        told = jobs.facts_in(form.answers(), clock(job.profile)).opportunity
        own = {name: form.cleaned_data[name] for name in ("next_action", "next_action_due", "note")}
        jobs.change_facts(act, job, shown(request), told, **own)

    def there(row: jobs.Opportunity) -> Form:
        return forms.FactsForm(initial=forms.FactsForm.first(row))

    form = forms.FactsForm(request.POST) if request.method == "POST" else there(job)
    return _answer(request, job, "facts", Asking("The job", form, save, "Saved", there))


@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, pk: int, what: str, row: int | None = None) -> HttpResponse:
    """One entry of a list: a person, a promise, a contact."""
    job, kind = access.opportunity(request, pk), _kind(what)
    old = jobs.entry(job, kind.key, row) if row is not None else None
    now = clock(job.profile)

    def save(act: Any, form: Form) -> None:
        noun = jobs.entry_in(kind.key, form.entry(now.tzinfo), now)
        if old is None and kind.key == "outreach":
            made = jobs.keep_contact_made(act, job, shown(request), noun)
            last = jobs.judged_anew(job)
            act.change(made, review_on=look_again(last, now) if last and made.answered == "unknown" else None)
        else:
            if old is not None and kind.key == "commitments":
                noun = type(noun)(noun.what, noun.by, noun.due, old.done)
            jobs.keep_entry(act, job, shown(request), kind.key, noun, old)

    def there(job: jobs.Opportunity) -> Form:
        return kind.form(initial=kind.form.first(jobs.entry(job, kind.key, old.pk)) if old else _first(kind, job, now))

    form = kind.form(request.POST) if request.method == "POST" else there(job)
    remove = reverse("remove_entry", args=[pk, what, old.pk]) if old else ""
    return _answer(request, job, what, Asking(kind.one if old else kind.new, form, save, kind.saved, there, remove))


def _first(kind: List, job: jobs.Opportunity, now: datetime) -> dict[str, Any]:
    if kind.key != "outreach":
        return {"decides": "unknown", "role": "hiring_manager"} if kind.key == "contacts" else {}
    first = job.contacts.first()
    return {"at": now.replace(tzinfo=None), "to": first.name if first else "", "answered": "unknown"}


def _kind(what: str) -> List:
    if what not in LISTS:
        raise Http404
    return LISTS[what]


@require_POST
def remove(request: HttpRequest, pk: int, what: str, row: int) -> HttpResponse:
    """Takes an entry out of its list; Undo puts it back."""
    job, kind = access.opportunity(request, pk), _kind(what)
    old = jobs.entry(job, kind.key, row)
    try:
        with access.doing(request, kind.gone) as act:
            jobs.drop_entry(act, job, shown(request), old)
    except access.Stale:
        return stale(request, pk)
    jobs.judged_anew(job)
    return parts.go(reverse("opportunity", args=[pk]), act.id)


@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    """Which version of the résumé they hold, and since when (S0-14)."""
    job = access.opportunity(request, pk)
    versions = [(r.pk, r.name or r.file_name) for r in access.resumes(request).order_by("-created")]
    given: dict[str, Any] = {"versions": versions, "not_first": job.submissions.exists()}

    def save(act: Any, form: Form) -> None:
        told = form.cleaned_data
        if told["resume"]:
            version = access.resume(request, int(told["resume"]))
        else:
            version = papers.named_resume(act, request, told["name"])
        jobs.submit(act, job, shown(request), version, told["sent"])

    def there(_: jobs.Opportunity) -> Form:
        return forms.SentForm(**given, initial={"sent": clock(job.profile).date()})

    form = forms.SentForm(request.POST, **given) if request.method == "POST" else there(job)
    return _answer(
        request, job, "resume", Asking("The résumé they hold", form, save, "Noted which résumé they hold", there)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ended(request: HttpRequest, pk: int) -> HttpResponse:
    """What came of it; the column follows."""
    job = access.opportunity(request, pk)
    now = clock(job.profile)

    def save(act: Any, form: Form) -> None:
        told = form.cleaned_data
        on = told["on"] or now.date()
        at = now if on == now.date() else datetime.combine(on, time(12), now.tzinfo)
        when = told["when"].replace(tzinfo=now.tzinfo) if told["when"] else None
        jobs.ended(act, job, shown(request), jobs.Ending(told["kind"]), at, told["words"].strip(), when)

    def there(_: jobs.Opportunity) -> Form:
        return forms.EndForm(initial={"on": now.date()})

    form = forms.EndForm(request.POST) if request.method == "POST" else there(job)
    return _answer(request, job, "outcome", Asking("What came of it", form, save, "Noted what came of it", there))


def _answer(request: HttpRequest, job: jobs.Opportunity, what: str, asking: Asking) -> HttpResponse:
    """The page that asks, or what follows from a good answer. A bad one keeps everything typed (422)."""
    context = {
        "job": job, "what": what, "asking": asking, "form": asking.form, "version": job.version,
        "zones": zones() if what == "people" else (), "kept_as": f"{request.path.strip('/').replace('/', '-')}",
    }  # fmt: skip
    template = "opportunities/note.html"
    if request.method != "POST":
        return parts.show(request, template, context)
    context["version"] = request.POST.get("version", "")
    if not asking.form.is_valid():
        return parts.show(request, template, context, 422)
    try:
        with access.doing(request, asking.words) as act:
            asking.save(act, asking.form)
    except InputProblems as found:
        for problem in found.problems:
            asking.form.add_error(None, f"{problem.message} {problem.hint}".strip())
        return parts.show(request, template, context, 422)
    except access.Stale:
        fresh = access.opportunity(request, job.pk)
        theirs = asking.now_there(fresh)
        both = [(mine.label, value) for mine in theirs if (value := _said(mine))]
        return parts.show(request, template, context | {"version": fresh.version, "both": both}, 409)
    jobs.judged_anew(access.opportunity(request, job.pk))
    return parts.go(reverse("opportunity", args=[job.pk]), act.id, kept=context["kept_as"])


def _said(field: Any) -> str:
    """The value of a field, as a person reads it."""
    value = field.value()
    titles: dict[str, str] = {str(key): title for key, title in getattr(field.field, "choices", ())}
    return titles.get(str(value), "" if value is None else str(value))
