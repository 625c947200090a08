"""Long work on screen: my files, how far one is, stopping it, and the download that belongs to one person."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.audit import noted
from regions.enums import JobState
from regions.events import Event
from regions.jobs import actions, registry
from regions.jobs import files as job_files
from regions.models import Job
from regions.words import date_day, time_dot

SHOWN = 50
COMPONENT_STATES = {
    JobState.QUEUED: "waiting",
    JobState.RUNNING: "running",
    JobState.DONE: "done",
    JobState.FAILED: "failed",
    JobState.CANCELLED: "stopped",
}
TONES = {JobState.DONE: "positive", JobState.FAILED: "negative", JobState.RUNNING: "info"}


@region_view(Permission.SEE_OWN_FILES)
@require_GET
def files(request: RegionRequest) -> HttpResponse:
    """What I asked for, newest first."""
    own = Job.objects.all().of(request.membership).filter(kind__in=registry.kinds_with_file())
    now = timezone.now()
    lines = [_file_line(request, job, now) for job in own.order_by("-created_at")[:SHOWN]]
    return render(request, "jobs/files.html", {"files": lines})


@region_view(Permission.SEE_OWN_FILES)
@require_GET
def job(request: RegionRequest, job_id: UUID) -> HttpResponse:
    """How far one job is; asks again by itself, and works as a page that one loads again."""
    found = own_job(request, job_id)
    context = {"job": progress_of(request, found, timezone.now()), "is_over": found.is_finished}
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


@dataclass(frozen=True)
class FileLine:
    """One line of the list (components/link_list.html)."""

    label: str
    url: str
    note: str
    badge: str
    tone: str
    icon: str = "file-text"


def _file_line(request: RegionRequest, job: Job, now: datetime) -> FileLine:
    if job.state == JobState.DONE and not job.has_file(now):
        badge, tone = _("weggegooid"), "neutral"
    else:
        badge, tone = job.get_state_display(), TONES.get(JobState(job.state), "neutral")
    note = _("gevraagd op %(day)s om %(time)s") % {
        "day": date_day(job.created_at),
        "time": time_dot(job.created_at),
    }
    return FileLine(job.title, reverse("job", args=[request.region.slug, job.pk]), note, str(badge), tone)


@dataclass(frozen=True)
class Progress:
    """What components/job.html shows."""

    id: UUID
    title: str
    text: str
    state: str
    done: int
    total: int
    expected: str = ""
    poll_url: str = ""
    stop_url: str = ""
    result_url: str = ""
    retry_url: str = ""


def progress_of(request: RegionRequest, job: Job, now: datetime) -> Progress:
    def url(name: str) -> str:
        return reverse(name, args=[request.region.slug, job.pk])

    if not job.is_finished:
        stop = "" if job.cancel_asked_at else url("job_stop")
        return _progress(
            job, _running_text(job), expected=_expected(job, now), poll_url=url("job"), stop_url=stop
        )
    if job.state != JobState.DONE:
        return _progress(job, job.message, retry_url=url("job_again"))
    if job.has_file(now):
        return _progress(job, _kept_text(job), result_url=url("job_download"))
    gone = _("Het bestand is weggegooid, omdat het niet langer bewaard mag worden.")
    return _progress(job, gone, state="stopped", retry_url=url("job_again"))


def _progress(job: Job, text: str, *, state: str = "", **urls: str) -> Progress:
    return Progress(
        id=job.pk,
        title=job.title,
        text=text,
        state=state or COMPONENT_STATES[JobState(job.state)],
        done=job.done,
        total=job.total,
        **urls,
    )


def _running_text(job: Job) -> str:
    if job.cancel_asked_at:
        return _("Dit stopt zo.")
    if job.state == JobState.QUEUED:
        return _("Dit wacht op een vrije plek. Je mag verder werken; het gaat vanzelf door.")
    if registry.is_batch(job.kind):
        return _("%(done)s van %(total)s klaar.") % {"done": job.done, "total": job.total}
    return job.message or _("Dit is bezig.")


def _kept_text(job: Job) -> str:
    until = {"day": date_day(job.expires_at), "time": time_dot(job.expires_at)}
    kept = _("Je kunt het downloaden tot %(day)s %(time)s. Alleen jij kunt erbij.") % until
    return f"{job.message} {kept}".strip()


def _expected(job: Job, now: datetime) -> str:
    """How long it still takes at this pace, in words; nothing before the first step is done."""
    if job.state != JobState.RUNNING or job.started_at is None or not 0 < job.done < job.total:
        return ""
    left = (now - job.started_at) / job.done * (job.total - job.done)
    if left < timedelta(seconds=50):
        return _("Nog minder dan een minuut.")
    minutes = round(left / timedelta(minutes=1)) or 1
    return ngettext("Nog ongeveer %(n)s minuut.", "Nog ongeveer %(n)s minuten.", minutes) % {"n": minutes}
