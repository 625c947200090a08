"""What was lost is sent again, what is over is cleared away."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regions.enums import JobState
from regions.jobs import sweeping
from regions.jobs.running import claim, perform
from regions.jobs.work import (
    MOST_ATTEMPTS,
    Superseded,
)
from tests.regions.jobs.stage import PAPER, ask, change, fresh, leftovers, lose

pytestmark = pytest.mark.django_db


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


def test_files_go_when_their_time_is_over_and_the_line_stays(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    assert sweeping.remove_expired(cast.twente.pk) == 0
    change(cast, job, expires_at=timezone.now() - timedelta(seconds=1))
    assert sweeping.remove_expired(cast.twente.pk) == 1
    assert leftovers() == []
    assert fresh(cast, job).state == JobState.DONE
