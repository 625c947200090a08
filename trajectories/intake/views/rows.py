"""One row: mend its cells, say "klopt zo", decide what happens with it. In place, and on a page of its own."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID
from regions.audit import seen
from regions.enums import AccessKind
from trajectories.intake import actions
from trajectories.intake.enums import Decision
from trajectories.intake.forms import RowForm
from trajectories.intake.models import IntakeImport, IntakeRow
from trajectories.intake.queries.imports import people_of
from trajectories.intake.queries.rows import cells_of, one_row
from trajectories.intake.views.choices import closed
from trajectories.intake.views.preview import import_of, standing


@region_view(Permission.IMPORT)
@require_http_methods(["GET", "POST"])
def row(request: RegionRequest, import_id: UUID, row_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    line = IntakeRow.objects.of(intake).people().filter(pk=row_id).first()
    if line is None:
        raise Http404
    if not intake.is_open:
        return closed(request, intake)
    if request.method == "POST":
        return _change(request, intake, line)
    seen(request, people_of([line]), kind=AccessKind.LIST)
    form = RowForm(
        cells=cells_of(intake, line), is_known=bool(line.known_id), initial={"besluit": line.chosen}
    )
    return render(request, "intake/row.html", _context(request, intake, line, form))


def _context(request: RegionRequest, intake: IntakeImport, line: IntakeRow, form: RowForm) -> dict[str, Any]:
    return {
        "intake": intake,
        "row": one_row(intake, line),
        "form": form,
        "back_url": _place(request, intake, line),
    }


def _place(request: RegionRequest, intake: IntakeImport, line: IntakeRow) -> str:
    return f"{reverse('intake:preview', args=[request.region.slug, intake.pk])}#rij-{line.number}"


def _change(request: RegionRequest, intake: IntakeImport, line: IntakeRow) -> HttpResponse:
    form = RowForm(request.POST, cells=cells_of(intake, line), is_known=bool(line.known_id))
    if not form.is_valid():
        return render(request, "intake/row.html", _context(request, intake, line, form), status=INVALID)
    try:
        _act(request, intake, line, form)
    except actions.NotOpen:
        return closed(request, intake)
    if not request.htmx:
        return redirect(_place(request, intake, line))
    intake.refresh_from_db()
    line.refresh_from_db()
    context = {
        "intake": intake,
        "row": one_row(intake, line),
        "is_swap": True,
        **standing(intake),
    }
    return render(request, "intake/_row_changed.html", context)


def _act(request: RegionRequest, intake: IntakeImport, line: IntakeRow, form: RowForm) -> None:
    """The button that was pressed says which: a suggestion, "klopt zo", a decision, or what was typed."""
    common: dict[str, Any] = {"by": request.membership, "intake": intake, "row": line, "today": request.today}
    if key := request.POST.get("klopt"):
        actions.accept_problem(**common, key=key[:80])
        return
    texts = form.texts()
    place, _colon, text = request.POST.get("neem", "").partition(":")
    if place.isdecimal() and f"cel-{place}" in form.fields:
        texts = {int(place): text[:2_000]}
    if texts:
        actions.correct_row(**common, texts=texts, everywhere=bool(request.POST.get("overal")))
    decision = request.POST.get("besluit")
    if decision is not None and decision in ("", *Decision.values) and decision != line.chosen:
        actions.decide_row(**common, decision=decision)
