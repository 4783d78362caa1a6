"""Library: everything that a judgement rests on, readable by anyone who may open the pages."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from ringback import api
from ringback.model.rule import RuleState
from ringback.web import access, parts
from ringback.web.library import reading

STATES = {
    RuleState.IMPLEMENTED: "It acts today, and a test holds it.",
    RuleState.PLANNED: "It is still to come.",
    RuleState.REFUSED: "It is left out, on purpose.",
}
LONGEST = 200


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """What there is, and the search."""
    access.owner(request)
    query = request.GET.get("q", "").strip()[:LONGEST]
    listed = [(part, title, about) for part, (title, about) in reading.PARTS.items()]
    context: parts.Context = {"q": query, "found": reading.found(query) if query else None, "parts": listed}
    context["plays"] = () if query else reading.entries("plays")
    return parts.show(request, "library/library.html", context)


@require_safe
def part(request: HttpRequest, part: str) -> HttpResponse:
    """All entries of one part."""
    access.owner(request)
    if part not in reading.PARTS:
        raise Http404
    title, about = reading.PARTS[part]
    context = {"part": part, "title": title, "about": about, "entries": reading.entries(part)}
    return parts.show(request, "library/part.html", context)


@require_safe
def play(request: HttpRequest, id: str) -> HttpResponse:
    """One course of action, whole."""
    access.owner(request)
    rule = next((p for p in api.shelf().advice.plays if p.play == id), None)
    if rule is None:
        raise Http404
    context = {"play": rule, "not_when": [(w.otherwise, w.rules) for w in rule.when if w.otherwise]}
    return parts.show(request, "library/play.html", context)


@require_safe
def rule(request: HttpRequest, id: str) -> HttpResponse:
    """One rule: what it says, where it acts. Whatever else a judgement names leads to its own place."""
    access.owner(request)
    found = reading.rule(id)
    if found is None:
        if other := reading.elsewhere(id):
            return HttpResponseRedirect(other.url)
        if not (resting := reading.resting_on(id)):
            raise Http404
        return parts.show(request, "library/named.html", {"name": id, "resting": resting})
    article = reading.source(id.split("-")[0])
    context = {
        "rule": found, "state": STATES[found.state], "article": article, "resting": reading.resting_on(id),
        "article_name": reading.named(article) if article else "",
    }  # fmt: skip
    return parts.show(request, "library/rule.html", context)


@require_safe
def source(request: HttpRequest, id: str) -> HttpResponse:
    """One source: what it says, how far that bears it, and what rests on it."""
    access.owner(request)
    found = reading.source(id)
    if found is None:
        raise Http404
    rules = [r for r in api.rules() if r.id.split("-")[0] == id]
    context = {"source": found, "name": reading.named(found), "resting": reading.resting_on(id), "rules": rules}
    return parts.show(request, "library/source.html", context)
