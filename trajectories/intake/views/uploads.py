"""What was uploaded, and uploading."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import status_of
from regions.spreadsheets import write_xlsx
from trajectories.intake.actions import upload_file
from trajectories.intake.enums import ImportState
from trajectories.intake.forms import UploadForm
from trajectories.intake.models import IntakeImport
from trajectories.intake.queries.imports import imports
from trajectories.intake.template import EXAMPLE, HEADINGS, WIDTHS
from trajectories.intake.views.words import STATE_TONES, totals_in_words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@region_view(Permission.IMPORT)
@require_http_methods(["GET", "POST"])
def import_list(request: RegionRequest) -> HttpResponse:
    form = (
        UploadForm(request.POST or None, request.FILES or None) if request.method == "POST" else UploadForm()
    )
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        intake = upload_file(by=request.membership, file=file, file_name=file.name)
        return redirect("intake:preview", request.region.slug, intake.pk)
    context = {"form": form, "rows": [_row(request, intake) for intake in imports()]}
    return render(request, "intake/list.html", context, status=status_of(form))


def _row(request: RegionRequest, intake: IntakeImport) -> dict[str, Any]:
    return {
        "name": intake.file_name,
        "url": reverse("intake:preview", args=[request.region.slug, intake.pk]),
        "by": intake.uploaded_by.name,
        "at": intake.uploaded_at,
        "state": ImportState(intake.state).label,
        "tone": STATE_TONES.get(intake.state, "neutral"),
        "totals": totals_in_words(intake.totals) if intake.totals else "",
    }


@region_view(Permission.IMPORT)
@require_GET
def template_file(request: RegionRequest) -> HttpResponse:
    """An empty list with headings we know, for who has none."""
    content = write_xlsx("Deelnemers", HEADINGS, [EXAMPLE], widths=WIDTHS)
    return HttpResponse(
        content,
        content_type=XLSX,
        headers={"Content-Disposition": 'attachment; filename="voorbeeld-deelnemers.xlsx"'},
    )
