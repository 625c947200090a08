"""What the worker does: read, save, take back; its progress shows while nothing else does."""

import io
from datetime import timedelta

import pytest
from django.utils import timezone

from participants.models import Participant
from regions.jobs.actions import cancel_job
from regions.jobs.running import perform
from regions.jobs.work import Work
from regions.models import Job
from regions.tenancy.scope import region_scope
from tests.cast import Cast
from tests.intake.previews import HEAD
from tests.regions.spreadsheets import files
from trajectories.intake import actions, uploads
from trajectories.intake.enums import ImportState
from trajectories.intake.models import IntakeImport, IntakeRow
from trajectories.intake.tasks import forget_old_uploads

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
NAMES = [
    "Vos",
    "Kok",
    "Bos",
    "Smit",
    "Kaya",
    "Demir",
    "Nowak",
    "Haddad",
    "Tesfay",
    "Mulder",
    "Dekker",
    "Abdi",
]
PEOPLE = [[str(number), "Jan", name, f"{number + 13}-02-1980"] for number, name in enumerate(NAMES)]


@pytest.fixture
def cast(transactional_db):
    return Cast.load()


def upload(cast, file):
    with region_scope(cast.twente.pk):
        return actions.upload_file(by=cast.karin, file=file, file_name="lijst.xlsx")


def work(cast, intake):
    perform(fresh(cast, intake).job_id, cast.twente.pk)
    return fresh(cast, intake)


def fresh(cast, intake):
    with region_scope(cast.twente.pk):
        return IntakeImport.objects.get(pk=intake.pk)


def job_of(cast, intake):
    with region_scope(cast.twente.pk):
        return Job.objects.get(pk=intake.job_id)


def people(cast):
    with region_scope(cast.twente.pk):
        return Participant.objects.present().count()


def test_read_save_and_take_back_by_the_worker(cast):
    intake = work(cast, upload(cast, files.xlsx(HEAD, *PEOPLE)))
    assert (intake.state, intake.totals["new"], intake.upload) == (ImportState.PREVIEW, 12, "")
    assert not any(path.is_file() for path in uploads.folder().rglob("*"))
    with region_scope(cast.twente.pk):
        actions.confirm_import(by=cast.karin, intake=intake, today=timezone.localdate())
    intake = work(cast, intake)
    assert (intake.state, people(cast)) == (ImportState.SAVED, 12)
    assert (job_of(cast, intake).done, job_of(cast, intake).total) == (12, 12)
    with region_scope(cast.twente.pk):
        actions.ask_undo(by=cast.karin, intake=intake, today=timezone.localdate())
    intake = work(cast, intake)
    assert (intake.state, people(cast)) == (ImportState.UNDONE, 0)


def test_progress_shows_outside_while_nothing_is_saved_yet(cast, monkeypatch):
    intake = work(cast, upload(cast, files.xlsx(HEAD, *PEOPLE)))
    with region_scope(cast.twente.pk):
        actions.confirm_import(by=cast.karin, intake=intake, today=timezone.localdate())
    seen = []

    def look(work_, done, total, message=""):
        original(work_, done, total, message)
        seen.append((people(cast), job_of(cast, fresh(cast, intake)).done))

    original = Work.progress
    monkeypatch.setattr(Work, "progress", look)
    work(cast, intake)
    assert seen == [(0, 10), (0, 12)]


def test_a_file_that_cannot_be_read_says_so_and_is_thrown_away(cast):
    intake = work(cast, upload(cast, io.BytesIO(b"%PDF-1.7")))
    assert intake.state == ImportState.REFUSED
    assert "Dit is geen rekenblad, maar een pdf." in intake.message
    assert job_of(cast, intake).state == "failed"
    assert not any(path.is_file() for path in uploads.folder().rglob("*"))


def test_stopping_leaves_nothing_behind(cast):
    intake = work(cast, upload(cast, files.xlsx(HEAD, *PEOPLE)))
    with region_scope(cast.twente.pk):
        actions.confirm_import(by=cast.karin, intake=intake, today=timezone.localdate())
        intake = IntakeImport.objects.get(pk=intake.pk)
        Job.objects.filter(pk=intake.job_id).update(cancel_asked_at=timezone.now())
    intake = work(cast, intake)
    assert (intake.state, people(cast)) == (ImportState.PREVIEW, 0)
    assert "niets opgeslagen" in intake.message
    assert job_of(cast, intake).state == "cancelled"


def test_a_waiting_job_that_is_stopped_can_be_started_again(cast):
    intake = upload(cast, files.xlsx(HEAD, *PEOPLE))
    with region_scope(cast.twente.pk):
        cancel_job(by=cast.karin, job=Job.objects.get(pk=fresh(cast, intake).job_id))
        actions.try_again(by=cast.karin, intake=fresh(cast, intake))
    assert work(cast, intake).state == ImportState.PREVIEW


def test_a_job_that_comes_twice_reads_once(cast):
    intake = upload(cast, files.xlsx(HEAD, *PEOPLE))
    intake = work(cast, intake)
    perform(intake.job_id, cast.twente.pk)
    with region_scope(cast.twente.pk):
        assert IntakeRow.objects.count() == 13


def test_the_nightly_task_visits_every_region(cast):
    intake = work(cast, upload(cast, files.xlsx(HEAD, *PEOPLE)))
    with region_scope(cast.twente.pk):
        IntakeImport.objects.filter(pk=intake.pk).update(uploaded_at=timezone.now() - timedelta(days=15))
    assert forget_old_uploads() == 1
    with region_scope(cast.twente.pk):
        assert not IntakeRow.objects.exists()
