"""Long work on screen: my files, how far one is, stopping it, and the download that belongs to one person."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.audit import noted
from regions.events import Event
from regions.jobs import actions, registry
from regions.jobs import files as job_files
from regions.jobs.presenters import file_card, file_line
from regions.jobs.queries import own_files
from regions.models import Job


@region_view(Permission.SEE_OWN_FILES)
@require_GET
def files(request: RegionRequest) -> HttpResponse:
    """What I asked for, newest first."""
    now, url = timezone.now(), partial(page_of, request)
    lines = [file_line(job, now=now, url=url) for job in own_files(request.membership)]
    return render(request, "jobs/files.html", {"files": lines})


@region_view(Permission.SEE_OWN_FILES)
@require_GET
def job(request: RegionRequest, job_id: UUID) -> HttpResponse:
    """How far one job is; asks again by itself, and works as a page that one loads again."""
    found = own_job(request, job_id)
    card = file_card(found, now=timezone.now(), url=partial(page_of, request))
    context = {"job": card, "is_over": found.is_finished}
    return render(request, "jobs/_job.html" if request.htmx else "jobs/job.html", context)


@region_view(Permission.SEE_OWN_FILES)
@require_POST
def job_stop(request: RegionRequest, job_id: UUID) -> HttpResponse:
    actions.cancel_job(by=request.membership, job=own_job(request, job_id))
    return redirect("job", request.region.slug, job_id)


@region_view(Permission.SEE_OWN_FILES)
@require_POST
def job_again(request: RegionRequest, job_id: UUID) -> HttpResponse:
    """The same once more, as a new job; only for what failed, stopped or expired."""
    before = own_job(request, job_id)
    if not before.is_finished or before.kind not in registry.kinds_with_file():
        raise Http404
    again = actions.ask_again(by=request.membership, job=before)
    return redirect("job", request.region.slug, again.pk)


@region_view(Permission.SEE_OWN_FILES)
@require_GET
def job_download(request: RegionRequest, job_id: UUID) -> HttpResponse:
    """The file itself: for its owner, as long as it is kept, and every time noted."""
    found = own_job(request, job_id)
    if not found.has_file(timezone.now()):
        raise Http404
    try:
        content = job_files.read(found)
    except FileNotFoundError:
        raise Http404 from None
    noted(request.membership, event=Event.JOB_DOWNLOADED, subject=found)
    return HttpResponse(
        content,
        content_type=found.content_type,
        headers={
            "Content-Disposition": f'attachment; filename="{found.file_name}"',
            "Cache-Control": "no-store, private",
            "X-Content-Type-Options": "nosniff",
        },
    )


def own_job(request: RegionRequest, job_id: UUID) -> Job:
    """The job when it is mine; to others it does not exist."""
    return get_object_or_404(Job, pk=job_id, owner=request.membership)


def page_of(request: RegionRequest, name: str, job: Job) -> str:
    return reverse(name, args=[request.region.slug, job.pk])
