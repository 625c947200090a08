"""Long work in words: a line in "Mijn bestanden", and the card that follows one job."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions.components.shapes import LinkLine
from regions.enums import JobState
from regions.jobs.registry import is_batch
from regions.models import Job
from regions.words import date_day, time_dot

TONES = {JobState.DONE: "positive", JobState.FAILED: "negative", JobState.RUNNING: "info"}
CARD_STATES = {
    JobState.QUEUED: "waiting",
    JobState.RUNNING: "running",
    JobState.DONE: "done",
    JobState.FAILED: "failed",
    JobState.CANCELLED: "stopped",
}
PageOf = Callable[[str, Job], str]  # the address of a page of a job, by the name of its route


def file_line(job: Job, *, now: datetime, url: PageOf) -> LinkLine:
    badge, tone = str(job.get_state_display()), TONES.get(JobState(job.state), "neutral")
    if job.state == JobState.DONE and not job.has_file(now):
        badge, tone = _("weggegooid"), "neutral"
    asked = {"day": date_day(job.created_at), "time": time_dot(job.created_at)}
    return LinkLine(
        label=job.title,
        url=url("job", job),
        note=_("Gevraagd op %(day)s om %(time)s") % asked,
        icon="file-text",
        badge=badge,
        tone=tone,
    )


@dataclass(frozen=True)
class JobCard:
    """What components/job.html shows; `state` is one of CARD_STATES."""

    id: UUID
    title: str
    text: str = ""
    state: str = "waiting"
    done: int = 0
    total: int = 0
    expected: str = ""
    poll_url: str = ""
    stop_url: str = ""
    result_url: str = ""
    retry_url: str = ""


def job_card(job: Job, text: str, *, state: str = "", expected: str = "", **urls: str) -> JobCard:
    """The card of any job; the text and the addresses (`poll_url`, `stop_url`, …) are the caller's."""
    return JobCard(
        id=job.pk,
        title=job.title,
        text=text,
        state=state or CARD_STATES[JobState(job.state)],
        done=job.done,
        total=job.total,
        expected=expected,
        **urls,
    )


def file_card(job: Job, *, now: datetime, url: PageOf) -> JobCard:
    """The card of a job that gives a file."""
    if not job.is_finished:
        stop_url = "" if job.cancel_asked_at else url("job_stop", job)
        expected, poll_url = time_left(job, now), url("job", job)
        return job_card(job, running_text(job), expected=expected, poll_url=poll_url, stop_url=stop_url)
    if job.state != JobState.DONE:
        return job_card(job, job.message, retry_url=url("job_again", job))
    if job.has_file(now):
        return job_card(job, kept_text(job), result_url=url("job_download", job))
    gone = _("Het bestand is weggegooid, omdat het niet langer bewaard mag worden.")
    return job_card(job, gone, state="stopped", retry_url=url("job_again", job))


def running_text(job: Job) -> str:
    if job.cancel_asked_at:
        return _("Dit stopt zo.")
    if job.state == JobState.QUEUED:
        return _("Dit wacht op een vrije plek. Je mag verder werken; het gaat vanzelf door.")
    if is_batch(job.kind):
        return _("%(done)s van %(total)s klaar.") % {"done": job.done, "total": job.total}
    return job.message or _("Dit is bezig.")


def kept_text(job: Job) -> str:
    until = {"day": date_day(job.expires_at), "time": time_dot(job.expires_at)}
    kept = _("Je kunt het downloaden tot %(day)s %(time)s. Alleen jij kunt erbij.") % until
    return f"{job.message} {kept}".strip()


def time_left(job: Job, now: datetime) -> str:
    """How long it still takes at this pace, in words; nothing before the first step is done."""
    if job.state != JobState.RUNNING or job.started_at is None or not 0 < job.done < job.total:
        return ""
    left = (now - job.started_at) / job.done * (job.total - job.done)
    if left < timedelta(seconds=50):
        return _("Nog minder dan een minuut.")
    minutes = round(left / timedelta(minutes=1)) or 1
    return ngettext("Nog ongeveer %(n)s minuut.", "Nog ongeveer %(n)s minuten.", minutes) % {"n": minutes}
