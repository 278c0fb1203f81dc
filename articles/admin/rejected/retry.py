"""Try a rejected document again: a POST, answered by what became of it."""

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles.admin.rejected.forms import OptionsForm
from articles.admin.rejected.page import RETRIES
from articles.importing.retry import CannotRetry, command_of, retry
from articles.importing.storing.trouble import StorageFailed
from articles.models import LegacyDocument


def retry_page(site: AdminSite, request: HttpRequest, pk: int) -> HttpResponse:
    """POST alone; to the new piece where there is one now, else back to the list."""
    if not request.user.has_perms(RETRIES):
        raise PermissionDenied
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    document = get_object_or_404(LegacyDocument.objects.select_related("last_run"), pk=pk)
    run = request.GET.get("run", "")
    address = reverse("admin:articles_legacydocument_rejected")
    back = HttpResponseRedirect(
        f"{address}?run={run}" if run.isascii() and run.isdigit() else address
    )
    form = OptionsForm(request.POST)
    if not form.is_valid():
        for field, errors in form.errors.items():
            messages.error(request, f"{field}: {' '.join(errors)}")
        return back
    try:
        document = retry(document, form.given())
    except CannotRetry as refusal:
        command = command_of(document.last_run)
        messages.error(
            request, f"Not read again: {document.path}. {refusal} Run the import again: {command}"
        )
        return back
    except StorageFailed as failure:
        messages.error(request, f"Not read again: {document.path}. {failure}")
        return back
    if document.article is None:
        messages.warning(
            request, f"Read again: {document.path} is rejected still, {document.rejected_because}"
        )
        return back
    messages.success(request, f"Read again: {document.path} is in. Check what was read from it.")
    return HttpResponseRedirect(reverse("admin:articles_legacydocument_beside", args=[document.pk]))
