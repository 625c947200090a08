"""My files: list, progress, stopping, download by its owner alone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from regions.enums import JobState
from regions.jobs import actions
from regions.jobs.output import Output
from regions.jobs.registry import KINDS, Single
from regions.jobs.running import claim, perform
from regions.models import AuditEvent, Job
from tests.cast import in_region

pytestmark = pytest.mark.django_db
PAPER = Output(b"%PDF-1.7 inhoud", "rapport-twente-2026-11.pdf", "application/pdf")


@pytest.fixture(autouse=True)
def _trial_kind(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(
        KINDS, "_added", [*KINDS, Single("trial", lambda work: PAPER, "proef", gives_file=True)]
    )


@pytest.fixture
def job(cast) -> Job:
    with in_region(cast.twente):
        return actions.enqueue_job(by=cast.karin, kind="trial", title="Rapport over 2026", total=4)


def url(name: str, *args) -> str:
    return reverse(name, args=["twente", *args])


def finished(cast, job: Job) -> None:
    perform(job.pk, cast.twente.pk)


def test_the_list_names_what_i_asked_for(cast, client_for, job):
    page = client_for(cast.karin).get(url("files")).content.decode()
    assert "Rapport over 2026" in page
    assert "wacht" in page


def test_the_list_asks_the_same_number_of_queries_for_one_and_for_three(
    cast, client_for, job, django_assert_num_queries
):
    client = client_for(cast.karin)
    client.get(url("files"))
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as one:
        client.get(url("files"))
    with in_region(cast.twente):
        for _ in range(2):
            actions.enqueue_job(by=cast.karin, kind="trial", title="Nog een")
    with django_assert_num_queries(len(one)):
        client.get(url("files"))


def test_an_empty_list_says_what_comes_here(cast, client_for):
    assert "Een rapport dat je maakt" in client_for(cast.anouk).get(url("files")).content.decode()


def test_a_running_job_asks_again_by_itself_and_can_be_stopped(cast, client_for, job):
    work = claim(job.pk, cast.twente.pk)
    work.progress(2, 4, "Bezig met tekenen")
    client = client_for(cast.karin)
    page = client.get(url("job", job.pk)).content.decode()
    assert 'hx-trigger="every 2s"' in page
    assert '<progress id="voortgang-' in page
    assert 'value="2" max="4"' in page
    assert "Bezig met tekenen" in page
    assert "Kijk of het klaar is" in page  # without JavaScript
    fragment = client.get(url("job", job.pk), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in fragment
    assert 'hx-trigger="every 2s"' in fragment


def test_the_expected_time_follows_the_pace(cast, client_for, job):
    claim(job.pk, cast.twente.pk).progress(1, 4)
    with in_region(cast.twente):
        Job.objects.update(started_at=timezone.now() - timedelta(minutes=2))
    assert "Nog ongeveer 6 minuten." in client_for(cast.karin).get(url("job", job.pk)).content.decode()


def test_stopping_and_beginning_again(cast, client_for, job):
    client = client_for(cast.karin)
    assert client.post(url("job_stop", job.pk)).headers["Location"] == url("job", job.pk)
    with in_region(cast.twente):
        assert Job.objects.get(pk=job.pk).state == JobState.CANCELLED
    assert "Je hebt dit gestopt." in client.get(url("job", job.pk)).content.decode()
    again = client.post(url("job_again", job.pk))
    with in_region(cast.twente):
        newest = Job.objects.order_by("-created_at").first()
    assert again.headers["Location"] == url("job", newest.pk)
    assert (newest.title, newest.state) == (job.title, JobState.QUEUED)


def test_a_finished_job_is_announced_and_stops_asking(cast, client_for, job):
    finished(cast, job)
    fragment = client_for(cast.karin).get(url("job", job.pk), headers={"HX-Request": "true"}).content.decode()
    assert "every 2s" not in fragment
    assert 'id="melding" role="status"' in fragment
    assert url("job_download", job.pk) in fragment


def test_the_owner_downloads_and_that_is_noted(cast, client_for, job):
    finished(cast, job)
    response = client_for(cast.karin).get(url("job_download", job.pk))
    assert response.content == PAPER.content
    assert response.headers["Content-Disposition"] == 'attachment; filename="rapport-twente-2026-11.pdf"'
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_a_download_stands_in_the_log_of_changes(cast, client_for, job):
    finished(cast, job)
    client_for(cast.karin).get(url("job_download", job.pk))
    with in_region(cast.twente):
        event = AuditEvent.objects.get(action="job.downloaded")
    assert (event.actor_id, event.subject_id, event.changes) == (cast.karin.pk, job.pk, {})


def test_after_a_day_the_file_is_gone(cast, client_for, job):
    finished(cast, job)
    with in_region(cast.twente):
        Job.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    client = client_for(cast.karin)
    assert client.get(url("job_download", job.pk)).status_code == 404
    assert "weggegooid" in client.get(url("job", job.pk)).content.decode()
    assert "weggegooid" in client.get(url("files")).content.decode()


def test_a_file_that_is_not_there_is_not_found(cast, client_for, job):
    assert client_for(cast.karin).get(url("job_download", job.pk)).status_code == 404


def test_reading_is_reading(cast, client_for, job):
    client = client_for(cast.karin)
    assert client.get(url("job_stop", job.pk)).status_code == 405
    assert client.post(url("job_again", job.pk)).status_code == 404  # it is still waiting


@pytest.mark.parametrize("name", ["job", "job_download", "job_stop", "job_again"])
def test_to_anybody_else_it_does_not_exist(cast, client_for, job, name):
    finished(cast, job)
    for member in (cast.jeroen, cast.petra, cast.ad, cast.zoe):
        client = client_for(member)
        send = client.post if name in ("job_stop", "job_again") else client.get
        assert send(url(name, job.pk)).status_code == 404, member.name
    assert "Rapport over 2026" not in client_for(cast.jeroen).get(url("files")).content.decode()
