"""Vandaag: what needs me, on one page that fits a phone."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from regions import words
from regions.access.doors import region_view
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from regions.models import Task
from trajectories.log.presenters import choice_line
from trajectories.log.queries.people import people_to_choose
from trajectories.today.presenters import Section, own_group, own_task_line, sections_of
from trajectories.today.queries import tasks_of, today_of


@region_view(Permission.LOG_PROGRESS)
@require_GET
def today(request: RegionRequest) -> HttpResponse:
    """For who guides people: everything that waits. For a teacher: the own people and tasks."""
    if not can(request.membership, Permission.VIEW_TRAJECTORIES):
        return _today_of_teacher(request)
    day = today_of(request.membership, request.today)
    seen(request, {person.pk for person in day.participants()}, kind=AccessKind.LIST)
    return _page(request, sections_of(day, request.region, request.today), day.tasks)


def _today_of_teacher(request: RegionRequest) -> HttpResponse:
    choices = people_to_choose(request.membership, "", request.today)
    seen(request, [choice.person.pk for choice in choices], kind=AccessKind.LIST)
    people = [choice_line(choice, request.region, request.today) for choice in choices]
    return _page(request, own_group(people), tasks_of(request.membership))


def _page(request: RegionRequest, sections: list[Section], tasks: list[Task]) -> HttpResponse:
    context = {
        "left": [section for section in sections if section.is_long],
        "right": [section for section in sections if not section.is_long],
        "tasks": [own_task_line(task, request.region, request.today) for task in tasks],
        "is_clear": not sections and not tasks,
        "weeks": words.in_weeks(request.region.silent_days),
        "lead": words.date_long(request.today),
    }
    return render(request, "trajectories/today.html", context)
