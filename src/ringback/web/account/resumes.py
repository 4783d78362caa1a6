"""Résumé versions: frozen as they are uploaded, handed out byte for byte, removed only where no employer holds them."""

from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from ringback.web import access, papers, parts
from ringback.web.account.forms import MEDIA, ResumeForm, ending_of
from ringback.web.account.views import page

TAKEN = "There is another document under this name. A version never changes, so give this one a name of its own."


@require_POST
def upload(request: HttpRequest) -> HttpResponse:
    """Freezes one document."""
    form = ResumeForm(request.POST, request.FILES)
    access.owner(request)
    if not form.is_valid():
        return page(request, 422, upload=form)
    file: UploadedFile = form.cleaned_data["file"]
    name = form.cleaned_data["name"] or PurePath(file.name or "résumé").stem
    with access.doing(request, f"Kept “{name}”"[:300]) as act:
        kept = papers.freeze(
            act, request, name[:300], (file.name or "")[:300], MEDIA[ending_of(file.name or "")], file.read()
        )
    if not kept:
        form.add_error("name", TAKEN)
        return page(request, 422, upload=form)
    return parts.go(f"{reverse('settings')}", act.id)


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """The document, as it was uploaded."""
    row = access.resume(request, pk)
    if not row.sha256:
        raise Http404
    name = row.file_name or f"{row.name}.pdf"
    headers = {
        "Content-Disposition": content_disposition_header(True, name) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "ETag": f'"{row.sha256}"',
    }
    return HttpResponse(bytes(row.data), content_type=row.media_type or "application/octet-stream", headers=headers)


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Removes a version that no employer holds."""
    row = access.resume(request, pk)
    if papers.is_held(row):
        return page(request, 422, wrong=f"An employer holds “{row.name or row.file_name}”, so it stays.")
    with access.doing(request, f"Removed “{row.name or row.file_name}”"[:300]) as act:
        act.delete(row)
    papers.forget()
    return parts.go(reverse("settings"), act.id)
