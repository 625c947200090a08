"""Saving, throwing away, stopping, taking back, and the list of problems for the sender."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.audit import record
from regions.components.toast import leave_toast
from regions.jobs.actions import cancel_job
from regions.spreadsheets import write_csv, write_xlsx
from trajectories.intake import actions
from trajectories.intake.events import Event
from trajectories.intake.queries.imports import job_behind, rows_in
from trajectories.intake.queries.rows import problem_lines
from trajectories.intake.views.choices import back, closed
from trajectories.intake.views.preview import import_of
from trajectories.intake.views.uploads import XLSX

HEAD = ("Rij", "Naam", "Kolom", "Wat er staat", "Wat er is en wat je kunt doen", "Soort")
WIDTHS = (6, 24, 22, 24, 80, 12)


@region_view(Permission.IMPORT)
@require_POST
def save(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    try:
        actions.confirm_import(by=request.membership, intake=intake, today=request.today)
    except actions.NotOpen:
        return closed(request, intake)
    except actions.NotReady:
        return back(request, intake, _("Er is nog iets om na te kijken. Er is niets opgeslagen."))
    return back(request, intake)


@region_view(Permission.IMPORT)
@require_POST
def discard(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    actions.discard_import(by=request.membership, intake=intake)
    leave_toast(request, _("Bestand weggegooid. Er was niets opgeslagen."))
    return redirect("intake:imports", request.region.slug)


@region_view(Permission.IMPORT)
@require_POST
def stop(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    job = job_behind(intake)
    if job is not None:
        cancel_job(by=request.membership, job=job)
    return back(request, intake)


@region_view(Permission.IMPORT)
@require_POST
def retry(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    job = job_behind(intake)
    if intake.is_busy and (job is None or job.is_finished):
        actions.try_again(by=request.membership, intake=intake)
    return back(request, intake)


@region_view(Permission.IMPORT)
@require_POST
def undo(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    try:
        actions.ask_undo(by=request.membership, intake=intake, today=request.today)
    except actions.CannotUndo:
        return back(request, intake, _("Dit kan niet meer worden teruggedraaid. Er is niets veranderd."))
    return back(request, intake)


@region_view(Permission.IMPORT)
@require_POST
def problem_file(request: RegionRequest, import_id: UUID) -> HttpResponse:
    """What is wrong, as a file for the sender. A POST, because it leaves the house and is written down."""
    intake = import_of(request, import_id)
    lines = problem_lines(intake, rows_in(intake, ""))
    record(
        event=Event.IMPORT_PROBLEMS_TAKEN,
        by=request.membership,
        subject=intake,
        changes={"lines": (0, len(lines))},
    )
    if request.POST.get("soort") == "csv":
        return _file(write_csv(HEAD, lines), "text/csv; charset=utf-8", "na-te-kijken.csv")
    return _file(write_xlsx("Na te kijken", HEAD, lines, widths=WIDTHS), XLSX, "na-te-kijken.xlsx")


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(content, content_type=content_type, headers=headers)
