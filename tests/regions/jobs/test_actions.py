"""Asking for long work, and stopping it."""

import pytest
from kombu.exceptions import OperationalError

from regions.enums import JobState
from regions.jobs import actions
from regions.jobs.running import perform
from regions.jobs.tasks import run_job
from regions.models import AuditEvent
from tests.cast import in_region
from tests.regions.jobs.stage import PAPER, ask, fresh, leftovers

pytestmark = pytest.mark.django_db


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


def test_a_waiting_job_stops_at_once(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
    perform(job.pk, cast.twente.pk)
    assert fresh(cast, job).state == JobState.CANCELLED
    assert leftovers() == []


def test_stopping_a_finished_job_changes_nothing(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
        assert not AuditEvent.objects.filter(action="job.cancel_asked").exists()
    assert fresh(cast, job).state == JobState.DONE
