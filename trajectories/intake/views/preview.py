"""One import from reading to saved: its progress, its preview, its end."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from django_htmx.http import HttpResponseClientRedirect

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind, JobState
from regions.jobs.presenters import JobCard, job_card
from regions.spreadsheets import CellValue, from_json, shown
from regions.words import sentence_case
from trajectories.intake.cells import Problem
from trajectories.intake.enums import Field, ImportState, RowState, Severity
from trajectories.intake.forms import ColumnsForm, QuestionsForm, SheetForm
from trajectories.intake.models import IntakeImport
from trajectories.intake.preview.questions import could_be_bsn, masked
from trajectories.intake.queries.imports import job_behind, people_of, people_worked_on, rows_in
from trajectories.intake.queries.rows import TONES, Places, shown_rows
from trajectories.intake.views.words import (
    done_in_words,
    question_words,
    skipped_in_words,
    totals_in_words,
    what_is_left,
)

PER_PAGE = 25
EVERYTHING = "alle"
SURE = 0.75
# Without a name there is nobody, so these cells are never emptied together.
NAMES = (Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME)


def import_of(request: RegionRequest, import_id: UUID) -> IntakeImport:
    """The import of this region, or 404."""
    intake = IntakeImport.objects.shown().filter(pk=import_id).first()
    if intake is None:
        raise Http404
    return intake


@region_view(Permission.IMPORT)
@require_GET
def preview(request: RegionRequest, import_id: UUID) -> HttpResponse:
    intake = import_of(request, import_id)
    if intake.is_busy:
        return render(request, "intake/busy.html", {"intake": intake, "job": job_of(request, intake)})
    if intake.state == ImportState.PREVIEW:
        return _preview_page(request, intake)
    context = {"intake": intake, "totals": totals_in_words(intake.totals), **_ending(request, intake)}
    return render(request, "intake/ended.html", context)


@region_view(Permission.IMPORT)
@require_GET
def progress(request: RegionRequest, import_id: UUID) -> HttpResponse:
    """The bar alone, asked again every two seconds; sends the page on when the work is done."""
    intake = import_of(request, import_id)
    if not intake.is_busy:
        return HttpResponseClientRedirect(reverse("intake:preview", args=[request.region.slug, intake.pk]))
    return render(request, "components/job.html", {"job": job_of(request, intake)})


def job_of(request: RegionRequest, intake: IntakeImport) -> JobCard:
    job = job_behind(intake)
    poll, stop, retry = (
        reverse(f"intake:{page}", args=[request.region.slug, intake.pk])
        for page in ("progress", "stop", "retry")
    )
    if job is None or job.state == JobState.DONE:  # between the end of the work and the last word of the job
        return JobCard(intake.pk, intake.file_name, poll_url=poll)
    text = done_in_words(job.done, job.total) if job.total else job.message
    if job.is_finished:
        return job_card(job, text, retry_url=retry)
    return job_card(job, text, poll_url=poll, stop_url="" if intake.state == ImportState.UNDOING else stop)


def _ending(request: RegionRequest, intake: IntakeImport) -> dict[str, Any]:
    until = intake.can_undo_until()
    blockers = people_worked_on(intake) if until and until >= request.today else []
    seen(request, [person.pk for person in blockers], kind=AccessKind.LIST)
    return {
        "can_undo": bool(until and until >= request.today and not blockers),
        "undo_until": until,
        "blockers": [
            {
                "name": person.identity.full_name,
                "url": reverse("participants:person", args=[request.region.slug, person.pk]),
            }
            for person in blockers[:20]
        ],
        "more_blockers": max(len(blockers) - 20, 0),
    }


def _preview_page(request: RegionRequest, intake: IntakeImport) -> HttpResponse:
    if request.htmx and request.htmx.target == "resultaat":
        return render(request, "intake/_rows.html", {"intake": intake, **rows_context(request, intake)})
    return render(request, "intake/preview.html", preview_context(request, intake))


def preview_context(request: RegionRequest, intake: IntakeImport, **forms: Any) -> dict[str, Any]:
    """The whole page; ``forms`` replaces forms that were sent and found wrong."""
    places = Places.of(intake)
    groups = [_group(group, places, intake.mapping) for group in intake.groups]
    return {
        "intake": intake,
        "columns_form": ColumnsForm(intake=intake),
        "columns": _columns(intake, forms.get("columns_form")),
        "unsure": sum(
            1
            for column in intake.columns
            if not column["locked"] and column["samples"] and column["confidence"] < SURE
        ),
        "says_when_registered": Field.REGISTERED_ON in intake.mapping.values(),
        "sheet_form": SheetForm(intake=intake),
        "open_form": questions_form(intake, is_open=True),
        "settled_form": questions_form(intake, is_open=False),
        "groups": [group for group in groups if group["severity"] != Severity.NOTICE and group["count"] > 1],
        "notices": [group for group in groups if group["severity"] == Severity.NOTICE],
        "skipped": [skipped_in_words(skip) for skip in intake.skipped],
        **standing(intake),
        **rows_context(request, intake),
        **forms,
    }


def standing(intake: IntakeImport) -> dict[str, Any]:
    """How far the file is: the sums, and what is left to do."""
    return {
        "totals": [
            {"label": state.label, "value": intake.totals.get(state.value, 0), "tone": TONES[state]}
            for state in RowState
        ],
        "sums": totals_in_words(intake.totals),
        "left": what_is_left(intake),
    }


def questions_form(intake: IntakeImport, *, is_open: bool, sent: Any = None) -> QuestionsForm:
    questions = [question for question in intake.questions if bool(question["answer"]) != is_open]
    return QuestionsForm(
        sent,
        questions=questions,
        words=question_words(intake, questions),
        prefix="open" if is_open else "vast",
    )


def _columns(intake: IntakeImport, sent: ColumnsForm | None) -> list[dict[str, Any]]:
    form = sent or ColumnsForm(intake=intake)
    return [
        {
            **column,
            "samples": [_sample(from_json(sample)) for sample in column["samples"]],
            "select": form[f"kolom-{column['index']}"] if not column["locked"] else None,
            "is_unsure": not column["locked"] and bool(column["samples"]) and column["confidence"] < SURE,
        }
        for column in intake.columns
    ]


def _sample(cell: CellValue) -> str:
    """An example of a column. What may be a BSN is shown by its ends, as long as nobody has said what it is."""
    return masked(cell) if could_be_bsn(cell) else shown(cell)[:40]


def _group(group: dict[str, Any], places: Places, fields: dict[str, str]) -> dict[str, Any]:
    example = Problem.from_json(group["example"])
    return {
        "code": example.code,
        "column": example.column,
        "place": places.name(example.column),
        "severity": example.severity,
        "count": group["count"],
        "text": example.text,
        "can_accept": example.severity == Severity.QUESTION,
        "can_empty": example.column is not None and fields.get(str(example.column)) not in NAMES,
    }


def common_notices(intake: IntakeImport) -> set[tuple[str, int | None]]:
    """What is told of more than a third of the rows is not repeated in every row."""
    rows = sum(intake.totals.values())
    examples = [(Problem.from_json(group["example"]), group["count"]) for group in intake.groups]
    return {
        (example.code, example.column)
        for example, count in examples
        if example.severity == Severity.NOTICE and count > 2 and 3 * count > rows
    }


@dataclass(frozen=True)
class Shown:
    """Which rows are asked for; it lives in the URL."""

    which: str
    page: int

    @classmethod
    def read(cls, request: RegionRequest, intake: IntakeImport) -> "Shown":
        """Rows that need a look come first, as long as there are any."""
        default = RowState.OPEN if intake.totals.get(RowState.OPEN) else EVERYTHING
        which = request.GET.get("toon", default)
        page = request.GET.get("p", "")
        return cls(
            which if which in (*RowState.values, EVERYTHING) else default,
            int(page) if page.isdecimal() else 1,
        )

    def query(self, **changes: Any) -> str:
        return urlencode({"toon": self.which, "p": self.page, **changes})


def rows_context(request: RegionRequest, intake: IntakeImport) -> dict[str, Any]:
    asked = Shown.read(request, intake)
    state = "" if asked.which == EVERYTHING else asked.which
    page = Paginator(rows_in(intake, state), PER_PAGE).get_page(asked.page)
    rows = list(page.object_list)
    seen(request, people_of(rows), kind=AccessKind.LIST)
    place = reverse("intake:preview", args=[request.region.slug, intake.pk])
    return {
        "rows": shown_rows(intake, rows, without=common_notices(intake)),
        "which": asked.which,
        "filters": _filters(intake, asked, place),
        "page_label": _("Pagina %(page)s van %(pages)s")
        % {"page": page.number, "pages": page.paginator.num_pages},
        "previous_url": f"{place}?{asked.query(p=page.number - 1)}" if page.has_previous() else "",
        "next_url": f"{place}?{asked.query(p=page.number + 1)}" if page.has_next() else "",
    }


def _filters(intake: IntakeImport, asked: Shown, place: str) -> list[dict[str, Any]]:
    everything = sum(intake.totals.values())
    choices = [(EVERYTHING, _("Alle rijen"), everything)]
    choices += [
        (state.value, sentence_case(state.label), intake.totals.get(state.value, 0))
        for state in reversed(RowState)
    ]
    return [
        {
            "label": label,
            "count": count,
            "url": f"{place}?{asked.query(toon=which, p=1)}",
            "current": which == asked.which,
        }
        for which, label, count in choices
        if count or which in (EVERYTHING, RowState.OPEN)
    ]
