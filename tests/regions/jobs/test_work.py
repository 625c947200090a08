"""One run: its progress, its end, and what it may not say once it was taken over."""

import pytest

from regions.enums import JobState
from regions.jobs import actions
from regions.jobs.running import claim, perform
from regions.jobs.work import (
    Cancelled,
    Superseded,
)
from tests.cast import in_region
from tests.regions.jobs.stage import PAPER, ask, fresh, leftovers, lose

pytestmark = pytest.mark.django_db


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
