"""What somebody says about the whole file: columns, tab, questions, many rows at once."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID
from regions.components.toast import leave_toast
from regions.spreadsheets import SpreadsheetRefused
from trajectories.intake import actions
from trajectories.intake.cells import KINDS
from trajectories.intake.forms import ColumnsForm, SheetForm
from trajectories.intake.models import IntakeImport
from trajectories.intake.views.preview import import_of, preview_context, questions_form

WAYS = ("accept", "skip", "empty")


def back(request: RegionRequest, intake: IntakeImport, text: str = "") -> HttpResponse:
    if text:
        leave_toast(request, text)
    return redirect("intake:preview", request.region.slug, intake.pk)


def closed(request: RegionRequest, intake: IntakeImport) -> HttpResponse:
    return back(
        request, intake, _("Dit bestand is intussen opgeslagen of weggegooid. Er is niets veranderd.")
    )


def wrong(request: RegionRequest, intake: IntakeImport, **forms: object) -> HttpResponse:
    return render(request, "intake/preview.html", preview_context(request, intake, **forms), status=INVALID)


@region_view(Permission.IMPORT)
@require_POST
def choose_columns(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    form = ColumnsForm(request.POST, intake=intake)
    if not intake.is_open:
        return closed(request, intake)
    if not form.is_valid():
        return wrong(request, intake, columns_form=form)
    try:
        actions.choose_columns(
            by=request.membership, intake=intake, mapping=form.mapping(), today=request.today
        )
    except actions.NotOpen:
        return closed(request, intake)
    return back(
        request, intake, _("De kolommen zijn bijgewerkt. We onthouden dit voor het volgende bestand.")
    )


@region_view(Permission.IMPORT)
@require_POST
def choose_sheet(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    form = SheetForm(request.POST, intake=intake)
    if not intake.is_open:
        return closed(request, intake)
    if not form.is_valid():
        return wrong(request, intake, sheet_form=form)
    sheet, head = int(form.cleaned_data["tab"]), form.cleaned_data["kop"]
    moved = sheet != intake.sheet
    try:
        actions.choose_sheet(
            by=request.membership,
            intake=intake,
            sheet=sheet,
            head_number=None if moved else head,
            today=request.today,
        )
    except actions.NotOpen:
        return closed(request, intake)
    except SpreadsheetRefused as refusal:
        form.add_error("tab", str(refusal))
        return wrong(request, intake, sheet_form=form)
    return back(request, intake, _("We hebben de rijen opnieuw gelezen."))


@region_view(Permission.IMPORT)
@require_POST
def answer_questions(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    if not intake.is_open:
        return closed(request, intake)
    answers: dict[str, str] = {}
    for is_open in (True, False):
        form = questions_form(intake, is_open=is_open, sent=request.POST)
        if form.is_valid():
            answers |= form.answers()
    try:
        actions.answer_questions(by=request.membership, intake=intake, answers=answers, today=request.today)
    except actions.NotOpen:
        return closed(request, intake)
    return back(request, intake)


@region_view(Permission.IMPORT)
@require_POST
def settle_all(request: RegionRequest, import_id: UUID) -> HttpResponse:
    """One answer for every row with the same problem."""
    intake = import_of(request, import_id)
    code, how, column = (
        request.POST.get("soort", ""),
        request.POST.get("hoe", ""),
        request.POST.get("kolom", ""),
    )
    if not intake.is_open or code not in KINDS or how not in WAYS:
        return closed(request, intake) if not intake.is_open else back(request, intake)
    number = actions.settle_all(
        by=request.membership, intake=intake, code=code, column=int(column) if column.isdecimal() else None, how=how,
        today=request.today,
    )  # fmt: skip
    return back(
        request,
        intake,
        ngettext("%(count)s rij bijgewerkt", "%(count)s rijen bijgewerkt", number) % {"count": number},
    )
