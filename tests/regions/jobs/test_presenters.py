"""A job in words: the line in the list, the card, the time that is left."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from regions.enums import JobState
from regions.jobs.presenters import CARD_STATES, JobCard, file_card, file_line, job_card, time_left
from regions.models import Job

NOW = datetime(2026, 11, 22, 9, 42, tzinfo=UTC)  # 10.42 in the Netherlands
ID = UUID(int=7)


def job(state=JobState.RUNNING, **fields) -> Job:
    given = {"kind": "report", "title": "Rapport", "created_at": NOW, "state": state}
    return Job(id=ID, region_id=1, **given | fields)


def page(name: str, job: Job) -> str:
    return f"/{name}/{job.pk.int}/"


def card(state=JobState.RUNNING, **fields) -> JobCard:
    return file_card(job(state, **fields), now=NOW, url=page)


def test_a_line_says_when_it_was_asked_and_how_it_stands():
    line = file_line(job(), now=NOW, url=page)
    assert (line.label, line.url, line.note) == ("Rapport", "/job/7/", "Gevraagd op zo 22 nov om 10.42 uur")
    assert (line.badge, line.tone) == (str(JobState.RUNNING.label), "info")
    failed = file_line(job(JobState.FAILED), now=NOW, url=page)
    assert (failed.badge, failed.tone) == (str(JobState.FAILED.label), "negative")


def test_a_file_that_is_gone_is_said_to_be_gone():
    over = {"file": "1/2/3", "expires_at": NOW - timedelta(seconds=1)}
    assert file_line(job(JobState.DONE, **over), now=NOW, url=page).badge == "weggegooid"
    assert file_line(job(JobState.DONE, file=""), now=NOW, url=page).tone == "neutral"
    kept = {**over, "expires_at": NOW + timedelta(hours=1)}
    assert file_line(job(JobState.DONE, **kept), now=NOW, url=page).tone == "positive"


def test_every_state_of_a_job_has_its_card():
    assert set(CARD_STATES) == set(JobState)
    assert job_card(job(), "Bezig", poll_url="/hier/").state == "running"
    assert job_card(job(), "Bezig", state="stopped").state == "stopped"


def test_what_waits_can_be_stopped_once():
    waiting = card(JobState.QUEUED)
    assert waiting.state == "waiting"
    assert (waiting.poll_url, waiting.stop_url, waiting.retry_url) == ("/job/7/", "/job_stop/7/", "")
    assert waiting.text.startswith("Dit wacht op een vrije plek")
    stopping = card(cancel_asked_at=NOW)
    assert (stopping.text, stopping.stop_url) == ("Dit stopt zo.", "")


def test_what_runs_says_its_own_words():
    assert card(message="Bladzijde 3").text == "Bladzijde 3"
    assert card().text == "Dit is bezig."
    assert card(kind="portfolios", done=3, total=8).text == "3 van 8 klaar."


def test_what_failed_can_be_tried_again():
    failed = card(JobState.FAILED, message="Er ging iets mis bij ons.")
    assert (failed.text, failed.retry_url) == ("Er ging iets mis bij ons.", "/job_again/7/")


def test_what_is_ready_can_be_fetched_until_it_is_thrown_away():
    kept = {
        "file": "1/2/3",
        "expires_at": NOW + timedelta(hours=24),
        "message": "2 documenten zitten in het bestand.",
    }
    ready = card(JobState.DONE, **kept)
    assert ready.result_url == "/job_download/7/"
    assert ready.text == (
        "2 documenten zitten in het bestand. Je kunt het downloaden tot ma 23 nov 10.42 uur. Alleen jij kunt erbij."
    )
    gone = card(JobState.DONE, **kept | {"expires_at": NOW})
    assert (gone.state, gone.result_url, gone.retry_url) == ("stopped", "", "/job_again/7/")


@pytest.mark.parametrize(
    ("done", "seconds", "words"),
    [
        (0, 60, ""),
        (10, 60, ""),
        (5, 20, "Nog minder dan een minuut."),
        (5, 60, "Nog ongeveer 1 minuut."),
        (2, 30, "Nog ongeveer 2 minuten."),
    ],
)
def test_the_time_that_is_left_at_this_pace(done, seconds, words):
    running = job(done=done, total=10, started_at=NOW - timedelta(seconds=seconds))
    assert time_left(running, NOW) == words


def test_no_time_is_guessed_for_what_waits():
    waiting = job(JobState.QUEUED, done=1, total=10, started_at=NOW - timedelta(minutes=1))
    assert time_left(waiting, NOW) == ""
