"""People of a region under their numbers. Who opens a page of these stands in the region's own reading log."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from governance.national.comparison import months_between
from governance.national.forms import StageFilter
from governance.national.queries.people import (
    File,
    Numbered,
    Route,
    Skills,
    file_of,
    numbered,
    numbered_people,
)
from participants.enums import MilestoneKind, Stage, Standing
from regions.access.doors import national_view
from regions.access.request import OfficeRequest
from regions.audit import seen_by_office
from regions.enums import AccessKind
from regions.models import Region
from regions.words import date_medium, days_ago
from trajectories.enums import Component, FollowUpAnswer, SkillKind, SkillLevel, TemplateKind, TrajectoryState

PER_PAGE = 25
TONES = {Standing.ON_THE_ROAD: "positive", Standing.PAUSED: "warning"}


@dataclass(frozen=True)
class Line:
    """One person in words."""

    number: str
    url: str
    stage: str
    standing: str
    tone: str
    route: str
    months: str
    contact: str


@national_view
def people(request: OfficeRequest, slug: str) -> HttpResponse:
    region = get_object_or_404(Region, slug=slug)
    form = StageFilter(request.GET)
    page = Paginator(numbered_people(region, form.stage), PER_PAGE).get_page(request.GET.get("page"))
    found = [numbered(row) for row in page.object_list]
    seen_by_office(request, region, [person.id for person in found], kind=AccessKind.LIST)
    context = {
        "region": region,
        "filters": form,
        "page": page,
        "lines": [line(request, region, person) for person in found],
        "is_filtered": bool(form.stage),
    }
    is_part = request.htmx and not request.htmx.history_restore_request
    return render(request, f"governance/national/{'_people' if is_part else 'people'}.html", context)


@national_view
def person(request: OfficeRequest, slug: str, number: str) -> HttpResponse:
    region = get_object_or_404(Region, slug=slug)
    file = file_of(region, number)
    if file is None:
        raise Http404
    seen_by_office(request, region, [file.person.id], kind=AccessKind.FILE)
    context = {"region": region, "line": line(request, region, file.person), **shown(file)}
    return render(request, "governance/national/person.html", context)


def line(request: OfficeRequest, region: Region, person: Numbered) -> Line:
    return Line(
        number=person.number,
        url=reverse("national:person", args=[region.slug, person.number]),
        stage=words(Stage, person.stage),
        standing=words(Standing, person.standing),
        tone=TONES.get(Standing(person.standing), "neutral"),
        route=words(TemplateKind, person.route) if person.route else _("nog geen"),
        months=str(max(0, months_between(person.registered_on, request.today))),
        contact=days_ago(person.last_contact_on, request.today),
    )


def shown(file: File) -> dict[str, Any]:
    return {
        "milestones": [(words(MilestoneKind, kind), date_medium(on)) for kind, on in file.milestones],
        "routes": [route(one) for one in file.routes],
        "skills": [skills(one) for one in file.skills],
        "answers": [
            {
                "months": answer.months,
                "due": date_medium(answer.due_on),
                "answer": words(FollowUpAnswer, answer.answer) if answer.answer else _("nog niet gevraagd"),
                "on": date_medium(answer.answered_on),
            }
            for answer in file.answers
        ],
    }


def route(one: Route) -> dict[str, Any]:
    return {
        "kind": words(TemplateKind, one.kind),
        "state": words(TrajectoryState, one.state),
        "items": [
            {"label": _("Begin"), "value": date_medium(one.starts_on)},
            {"label": _("Gepland einde"), "value": date_medium(one.planned_end_on)},
            *([{"label": _("Geëindigd"), "value": date_medium(one.ended_on)}] if one.ended_on else []),
            *(
                {
                    "label": words(Component, code),
                    "value": _("%(done)s van %(all)s stappen klaar") % {"done": done, "all": all_},
                }
                for code, (done, all_) in one.steps.items()
            ),
        ],
    }


def skills(one: Skills) -> dict[str, Any]:
    """How many skills stand at which level; which skills they are is the region's own text."""
    return {
        "title": words(SkillKind, one.kind),
        "levels": [
            {"label": str(level.label), "value": str(one.levels[level])}
            for level in SkillLevel
            if level in one.levels
        ],
        "on": date_medium(one.seen_on),
    }


def words(choices: Any, code: str) -> str:
    label = str(choices(code).label)
    return label[:1].upper() + label[1:]
