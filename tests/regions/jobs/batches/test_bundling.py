"""The closing step: one document, or all of them in a ZIP."""

import zipfile
from io import BytesIO

import pytest
from pypdf import PdfReader

from regions.enums import JobState
from regions.jobs import actions, files
from regions.jobs.batches import bundling, documents, parts, turns
from regions.models import AuditEvent, JobPart
from tests.cast import in_region
from tests.regions.jobs.batches.stage import NAMES, ask, bundle_of, end, fresh, work_off

pytestmark = pytest.mark.django_db


def test_everybody_once_in_one_zip(cast, trial):
    job = ask(cast, trial)
    assert work_off(cast, job) == 3  # after every part to the tail of the queue
    done = fresh(cast, job)
    assert (done.state, done.done, done.total, done.file_name, done.content_type) == (
        JobState.DONE, 7, 7, "kaarten-twente.zip", "application/zip",
    )  # fmt: skip
    bundle = bundle_of(cast, job)
    assert bundle.namelist() == [f"kaart-{name}.pdf" for name in NAMES]
    assert {info.compress_type for info in bundle.infolist()} == {zipfile.ZIP_STORED}
    assert bundle.testzip() is None
    assert PdfReader(BytesIO(bundle.read("kaart-bas.pdf"))).metadata.title == "Kaart"
    assert sorted(trial.made) == sorted(getattr(cast, name).name for name in NAMES)
    assert done.message == "7 documenten zitten in het bestand."


def test_one_document_is_no_zip(cast, trial):
    job = ask(cast, trial, "bas")
    work_off(cast, job)
    done = fresh(cast, job)
    assert (done.file_name, done.content_type) == ("kaart-bas.pdf", "application/pdf")
    assert files.read(done).startswith(b"%PDF-1.7")


def test_a_subject_of_another_region_is_left_out_without_a_word_about_it(cast, trial):
    job = ask(cast, trial, "bas", "ad", subjects=[cast.zoe.pk])
    work_off(cast, job)
    bundle = bundle_of(cast, job)
    assert bundle.namelist() == ["kaart-bas.pdf", "kaart-ad.pdf", bundling.NOT_MADE]
    text = bundle.read(bundling.NOT_MADE).decode()
    assert "Zoë" not in text
    assert "1 keer: Deze deelnemer hoort niet (meer) bij de mensen die jij mag zien." in text
    assert cast.zoe.pk not in [pk for pks in trial.gathered for pk in pks]


def test_only_a_subject_of_another_region_is_refused(cast, trial):
    job = ask(cast, trial, "bas")
    with in_region(cast.twente):
        JobPart.objects.filter(job=job, closes=False).update(subjects=[cast.zoe.pk])
    work_off(cast, job)
    failed = fresh(cast, job)
    assert (failed.state, failed.file) == (JobState.FAILED, "")
    assert failed.message == str(parts.OUT_OF_SIGHT)


def test_who_goes_out_of_sight_before_the_end_is_left_out(cast, trial, monkeypatch):
    """Twice: before the results are read, and while the file is written."""
    job = ask(cast, trial, "bas", "ad", "erik")
    assert turns.take_turn(job.pk, cast.twente.pk)
    end(cast.bas)
    store, built = files.store_through, []

    def store_and_end(job, write):
        built.append(store(job, write))
        if len(built) == 1:
            end(cast.ad)
        return built[-1]

    monkeypatch.setattr(files, "store_through", store_and_end)
    turns.take_turn(job.pk, cast.twente.pk)
    assert bundle_of(cast, job).namelist() == ["kaart-erik.pdf", bundling.NOT_MADE]
    assert len(built) == 2
    assert [path.name for path in files.folder_of(job).iterdir()] == [fresh(cast, job).file.split("/")[-1]]


def test_a_document_that_goes_while_the_file_is_written_is_left_out(cast, trial, monkeypatch):
    """Taken away between the look and the copy."""
    look, looks = bundling.gather, []

    def look_and_lose(part):
        looks.append(look(part))
        if len(looks) == 1:
            bas = next(result for result in looks[0].made if result.name == "kaart-bas.pdf")
            documents.path_of(part.region_id, part.kind, bas.fingerprint).unlink()
        return looks[-1]

    monkeypatch.setattr(bundling, "gather", look_and_lose)
    job = ask(cast, trial, "bas", "ad")
    work_off(cast, job)
    assert bundle_of(cast, job).namelist() == ["kaart-ad.pdf", bundling.NOT_MADE]
    assert "weggeraakt" in bundle_of(cast, job).read(bundling.NOT_MADE).decode()
    assert len(list(files.folder_of(job).iterdir())) == 1


def test_stopped_while_the_file_is_written_leaves_no_file(cast, trial, monkeypatch):
    store = files.store_through

    def store_and_stop(job, write):
        with in_region(cast.twente):
            actions.cancel_job(by=cast.karin, job=job)
        return store(job, write)

    monkeypatch.setattr(files, "store_through", store_and_stop)
    job = ask(cast, trial, "bas", "ad")
    work_off(cast, job)
    assert fresh(cast, job).state == JobState.CANCELLED
    assert not [path for path in files.folder().rglob("*") if path.is_file()]


def test_a_job_stands_in_the_log_of_changes(cast, trial):
    work_off(cast, ask(cast, trial))
    with in_region(cast.twente):
        events = list(AuditEvent.objects.order_by("at").values_list("action", "changes"))
    assert events == [
        ("job.asked", {"kind": ["", trial.kind], "subjects": [None, 7]}), ("job.done", {"kind": ["", trial.kind]}),
    ]  # fmt: skip
