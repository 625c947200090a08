"""Own tasks: a page with all of them, a form for a new one, and ticking off with a way back."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import INVALID
from regions.components.toast import leave_toast
from regions.enums import Role
from regions.models import Task
from regions.todo.actions import add_task, finish_task, reopen_task
from regions.todo.forms import TaskForm
from regions.todo.presenters import own_line
from regions.todo.queries import own_open_tasks

P = Permission


@region_view(P.MANAGE_TASKS)
def task_list(request: RegionRequest) -> HttpResponse:
    form = TaskForm(today=request.today, initial={"due_on": request.today, "assignee": request.membership.pk})
    return shown_list(request, form)


@region_view(P.MANAGE_TASKS)
@require_POST
def task_add(request: RegionRequest) -> HttpResponse:
    form = TaskForm(request.POST, today=request.today)
    if form.is_valid():
        add_task(by=request.membership, **form.cleaned_data)
        leave_toast(request, _("De taak staat in de lijst."))
        return redirect("tasks", request.region.slug)
    return shown_list(request, form, status=INVALID)


def shown_list(request: RegionRequest, form: TaskForm, *, status: int = 200) -> HttpResponse:
    lines = [
        own_line(task, region=request.region.slug, today=request.today)
        for task in own_open_tasks(request.membership)
    ]
    return render(request, "regions/tasks.html", {"form": form, "tasks": lines}, status=status)


@region_view(P.MANAGE_TASKS)
@require_POST
def task_done(request: RegionRequest, task_id: UUID) -> HttpResponse:
    task = own_task(request, task_id)
    finish_task(by=request.membership, task=task)
    undo = reverse("task_undo", args=[request.region.slug, task.pk])
    text = _("Klaar: %(title)s") % {"title": task.title}
    if request.htmx:
        return render(request, "regions/_task_done.html", {"text": text, "undo_url": undo})
    leave_toast(request, text, undo)
    return redirect(page_before(request))


@region_view(P.MANAGE_TASKS)
@require_POST
def task_undo(request: RegionRequest, task_id: UUID) -> HttpResponse:
    task = own_task(request, task_id)
    reopen_task(by=request.membership, task=task)
    leave_toast(request, _("De taak staat weer open."))
    return redirect(page_before(request))


def own_task(request: RegionRequest, task_id: UUID) -> Task:
    """One's own; a coordinator's hands reach every task of the region."""
    task = get_object_or_404(Task.objects.all(), pk=task_id)
    if task.assignee_id != request.membership.pk and request.membership.role != Role.REGIONAL_COORDINATOR:
        raise PermissionDenied
    return task


def page_before(request: RegionRequest) -> str:
    """Back to where the box was ticked, when that was a page of ours."""
    referer = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(referer, {request.get_host()}, require_https=request.is_secure()):
        return referer
    return reverse("tasks", args=[request.region.slug])
