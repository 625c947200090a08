"""Long work: taking, telling, ending, stopping, taking back what was lost."""

from datetime import timedelta

import pytest
from django.utils import timezone
from kombu.exceptions import OperationalError

from regions.enums import JobState
from regions.jobs import actions, files, sweeping
from regions.jobs.output import Output
from regions.jobs.registry import KINDS, Single
from regions.jobs.running import claim, perform
from regions.jobs.tasks import run_job
from regions.jobs.work import (
    KEEP_FILES,
    MOST_ATTEMPTS,
    SILENT_AFTER,
    Cancelled,
    Superseded,
)
from regions.models import AuditEvent, Job
from regions.refusals import Refused
from regions.tenancy.tasks import RegionMissing
from tests.cast import in_region

pytestmark = pytest.mark.django_db
PAPER = Output(b"%PDF-1.7", "rapport.pdf", "application/pdf")


@pytest.fixture
def kind(monkeypatch):
    """Registers a runner for one test."""

    def register(runner, *, gives_file=True):
        monkeypatch.setattr(
            KINDS, "_added", [*KINDS, Single("trial", runner, "proef", gives_file=gives_file)]
        )
        return "trial"

    return register


@pytest.fixture(autouse=True)
def _files_apart(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def sent(monkeypatch):
    """What went to the broker."""
    messages = []
    monkeypatch.setattr(run_job, "apply_async", lambda **message: messages.append(message["kwargs"]))
    return messages


def ask(cast, **fields) -> Job:
    with in_region(cast.twente):
        return actions.enqueue_job(by=cast.karin, kind="trial", title="Proef", **fields)


def fresh(cast, job: Job) -> Job:
    with in_region(cast.twente):
        return Job.objects.get(pk=job.pk)


def change(cast, job: Job, **fields) -> None:
    with in_region(cast.twente):
        Job.objects.filter(pk=job.pk).update(**fields)


def lose(cast, job: Job, **fields) -> None:
    """As if its worker was killed just too long ago."""
    change(cast, job, heartbeat_at=timezone.now() - SILENT_AFTER - timedelta(seconds=1), **fields)


def leftovers() -> list[str]:
    return sorted(path.name for path in files.folder().rglob("*") if path.is_file())


def test_a_message_goes_out_when_the_transaction_is_kept(cast, sent, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(cast)
        assert sent == []
    assert sent == [{"job_id": str(job.pk), "region_id": cast.twente.pk}]


def test_without_a_broker_the_job_waits(cast, monkeypatch, django_capture_on_commit_callbacks):
    def refuse(**message):
        raise OperationalError("no broker")

    monkeypatch.setattr(run_job, "apply_async", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(cast)
    assert fresh(cast, job).state == JobState.QUEUED


def test_a_finished_job_has_one_file_that_expires(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast, total=3)
    perform(job.pk, cast.twente.pk)
    done = fresh(cast, job)
    assert (done.state, done.done, done.attempt, done.file_name) == (JobState.DONE, 3, 1, "rapport.pdf")
    assert files.read(done) == PAPER.content
    assert done.has_file(timezone.now())
    assert not done.has_file(timezone.now() + KEEP_FILES)
    with in_region(cast.twente):
        assert list(AuditEvent.objects.order_by("at").values_list("action", flat=True)) == [
            "job.asked",
            "job.done",
        ]


def test_the_second_message_of_a_job_finds_nothing_to_do(cast, kind):
    runs = []
    kind(lambda work: runs.append(work.attempt) or PAPER)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    perform(job.pk, cast.twente.pk)
    assert runs == [1]


def test_another_region_finds_no_job(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    assert claim(job.pk, cast.zuidoost.pk) is None


def test_a_task_without_region_is_refused():
    with pytest.raises(RegionMissing):
        run_job(job_id="00000000-0000-0000-0000-000000000000")


def test_progress_is_seen_while_it_runs(cast, kind):
    seen = []

    def runner(work):
        work.progress(1, 4, "Cijfers ophalen")
        seen.append(fresh(cast, job))
        return PAPER

    kind(runner)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    assert (seen[0].state, seen[0].done, seen[0].total, seen[0].message) == (
        JobState.RUNNING,
        1,
        4,
        "Cijfers ophalen",
    )


@pytest.mark.parametrize(
    ("failure", "message"),
    [
        (Refused("Kies een dag in de looptijd."), "Kies een dag in de looptijd."),
        (ZeroDivisionError(), "Er ging iets mis bij ons. Probeer het nog een keer."),
    ],
)
def test_a_failure_says_what_to_do_and_leaves_no_file(cast, kind, failure, message):
    def runner(work):
        raise failure

    kind(runner)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    failed = fresh(cast, job)
    assert (failed.state, failed.message, failed.file) == (JobState.FAILED, message, "")
    assert leftovers() == []


def test_a_waiting_job_stops_at_once(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
    perform(job.pk, cast.twente.pk)
    assert fresh(cast, job).state == JobState.CANCELLED
    assert leftovers() == []


def test_a_running_job_stops_at_its_next_step(cast, kind):
    def runner(work):
        with in_region(cast.twente):
            actions.cancel_job(by=cast.karin, job=job)
        with pytest.raises(Cancelled):
            work.progress(1, 2)
        work.progress(1, 2)

    kind(runner)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    stopped = fresh(cast, job)
    assert (stopped.state, stopped.message) == (JobState.CANCELLED, "Je hebt dit gestopt.")


def test_asked_to_stop_after_the_last_step_leaves_no_file(cast, kind):
    def runner(work):
        with in_region(cast.twente):
            actions.cancel_job(by=cast.karin, job=job)
        return PAPER

    kind(runner)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    assert (fresh(cast, job).state, fresh(cast, job).file) == (JobState.CANCELLED, "")


def test_work_that_was_kept_is_done_also_when_stopping_came_too_late(cast, kind):
    """A job without a file has written its rows; it does not say that it was stopped."""

    def runner(work):
        with in_region(cast.twente):
            actions.cancel_job(by=cast.karin, job=job)

    kind(runner)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    assert fresh(cast, job).state == JobState.DONE


def test_stopping_a_finished_job_changes_nothing(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
        assert not AuditEvent.objects.filter(action="job.cancel_asked").exists()
    assert fresh(cast, job).state == JobState.DONE


def test_a_run_that_was_taken_over_says_nothing_more(cast, kind):
    job = ask(cast)
    first = claim(job.pk, cast.twente.pk)
    lose(cast, job)
    second = claim(job.pk, cast.twente.pk)
    assert (first.attempt, second.attempt) == (1, 2)
    with pytest.raises(Superseded):
        first.progress(1, 2)
    first.finish(JobState.DONE, output=PAPER)
    assert fresh(cast, job).state == JobState.RUNNING
    assert not first.is_alive()
    second.finish(JobState.DONE, output=PAPER)
    assert fresh(cast, job).state == JobState.DONE
    assert len(leftovers()) == 1


def test_a_living_run_is_not_taken_over(cast, kind):
    job = ask(cast)
    assert claim(job.pk, cast.twente.pk).is_alive()
    assert claim(job.pk, cast.twente.pk) is None
    assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0


def test_the_sweeper_takes_a_lost_run_back_once(cast, kind, sent, django_capture_on_commit_callbacks):
    job = ask(cast)
    lost = claim(job.pk, cast.twente.pk)
    lose(cast, job)
    with django_capture_on_commit_callbacks(execute=True):
        assert sweeping.requeue_lost_jobs(cast.twente.pk) == 1
        assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0
    assert len(sent) == 1
    assert fresh(cast, job).state == JobState.QUEUED
    with pytest.raises(Superseded):
        lost.progress(1, 2)


def test_the_sweeper_sends_what_waits_too_long_again(cast, kind, sent, django_capture_on_commit_callbacks):
    job = ask(cast)
    assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0
    change(cast, job, created_at=timezone.now() - timedelta(minutes=2))
    with django_capture_on_commit_callbacks(execute=True):
        assert sweeping.requeue_lost_jobs(cast.twente.pk) == 1
        assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0
    assert len(sent) == 1


def test_a_lost_run_that_was_asked_to_stop_stops(cast, kind):
    job = ask(cast)
    claim(job.pk, cast.twente.pk)
    lose(cast, job, cancel_asked_at=timezone.now())
    assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0
    assert fresh(cast, job).state == JobState.CANCELLED


def test_a_job_that_kills_its_worker_is_given_up(cast, kind):
    job = ask(cast)
    for _ in range(MOST_ATTEMPTS):
        assert claim(job.pk, cast.twente.pk)
        lose(cast, job)
        sweeping.requeue_lost_jobs(cast.twente.pk)
    given_up = fresh(cast, job)
    assert (given_up.state, given_up.attempt) == (JobState.FAILED, MOST_ATTEMPTS)
    assert "beheerder" in given_up.message


def test_half_a_file_of_a_killed_run_goes_when_the_next_run_ends(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    claim(job.pk, cast.twente.pk)
    half = files.folder_of(job) / "1-half.part"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"%PDF")
    lose(cast, job)
    perform(job.pk, cast.twente.pk)
    assert [name.endswith(".part") for name in leftovers()] == [False]


def test_files_go_when_their_time_is_over_and_the_line_stays(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    assert sweeping.remove_expired(cast.twente.pk) == 0
    change(cast, job, expires_at=timezone.now() - timedelta(seconds=1))
    assert sweeping.remove_expired(cast.twente.pk) == 1
    assert leftovers() == []
    assert fresh(cast, job).state == JobState.DONE


def test_the_file_name_on_disk_tells_nothing_and_only_we_may_enter(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    assert "rapport" not in leftovers()[0]
    assert files.folder_of(job).stat().st_mode & 0o077 == 0
