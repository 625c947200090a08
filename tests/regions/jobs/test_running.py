"""Taking one job, and running it to its end."""

import pytest
from django.utils import timezone

from regions.enums import JobState
from regions.jobs import files, sweeping
from regions.jobs.running import claim, perform
from regions.jobs.work import (
    KEEP_FILES,
)
from regions.models import AuditEvent
from regions.refusals import Refused
from tests.cast import in_region
from tests.regions.jobs.stage import PAPER, ask, fresh, leftovers

pytestmark = pytest.mark.django_db


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


def test_a_living_run_is_not_taken_over(cast, kind):
    job = ask(cast)
    assert claim(job.pk, cast.twente.pk).is_alive()
    assert claim(job.pk, cast.twente.pk) is None
    assert sweeping.requeue_lost_jobs(cast.twente.pk) == 0
