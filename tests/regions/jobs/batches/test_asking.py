"""A batch is asked for in parts; what nobody works on is sent again."""

from datetime import timedelta

import pytest
from django.utils import timezone
from kombu.exceptions import OperationalError

from regions.enums import JobState
from regions.jobs import actions, sweeping
from regions.jobs.batches import parts
from regions.jobs.tasks import take_turn
from regions.models import Job
from tests.cast import in_region
from tests.regions.jobs.batches.stage import ask, bundle_of, fresh, lose, rows_of, work_off

pytestmark = pytest.mark.django_db


def test_a_job_is_cut_in_parts_and_a_few_hands_go_out(
    cast, trial, hands, django_capture_on_commit_callbacks, monkeypatch
):
    monkeypatch.setattr(actions, "MOST_TURNS", 2)
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(cast, trial)
    assert hands == [{"job_id": str(job.pk), "region_id": cast.twente.pk}] * 2
    assert [(len(row.subjects), row.closes) for row in rows_of(cast, job)] == [
        (3, False), (3, False), (1, False), (0, True),
    ]  # fmt: skip


def test_large_parts_come_first_and_small_ones_last(monkeypatch):
    monkeypatch.undo()
    people = list(range(200))
    cut = actions.in_parts(people)
    assert [subject for part in cut for subject in part] == people
    assert [len(part) for part in cut] == [20, 20, 20, 20, 20, 20, 20, 15, 11, 10, 10, 10, 4]
    assert actions.in_parts(people[:3]) == [[0, 1, 2]]


def test_beginning_again_asks_for_the_same_people(cast, trial):
    job = ask(cast, trial)
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
        again = actions.ask_again(by=cast.karin, job=fresh(cast, job))
    work_off(cast, again)
    assert len(bundle_of(cast, again).namelist()) == 7


def test_the_sweeper_sends_a_hand_for_what_nobody_works_on(
    cast, trial, hands, django_capture_on_commit_callbacks
):
    job = ask(cast, trial)
    parts.take(job.pk, cast.twente.pk)
    with django_capture_on_commit_callbacks(execute=True):
        assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0  # it lives
    lose(cast, job)
    hands.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert sweeping.requeue_lost_jobs(cast.twente.pk) == 1
        assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0
    assert hands == [{"job_id": str(job.pk), "region_id": cast.twente.pk}]
    assert fresh(cast, job).state == JobState.RUNNING


def test_the_sweeper_leaves_a_busy_job_alone(cast, trial):
    """All parts in hand, and one of them takes long: nothing is free."""
    job = ask(cast, trial, "bas")
    parts.take(job.pk, cast.twente.pk)
    with in_region(cast.twente):
        Job.objects.update(heartbeat_at=timezone.now() - timedelta(minutes=5))
    assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0


def test_without_a_broker_the_parts_wait(cast, trial, monkeypatch, django_capture_on_commit_callbacks):
    def refuse(**message):
        raise OperationalError("no broker")

    monkeypatch.setattr(take_turn, "apply_async", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(cast, trial)
    assert fresh(cast, job).state == JobState.QUEUED
    take_turn(job_id=str(job.pk), region_id=cast.twente.pk)  # the hand itself cannot go back either
    assert fresh(cast, job).done == 3
