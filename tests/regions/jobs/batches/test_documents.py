"""Documents that are kept to be used again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regions.enums import JobState
from regions.jobs import files
from regions.jobs.batches import documents
from regions.models import StoredDocument
from tests.cast import in_region
from tests.regions.jobs.batches.stage import ask, forget_unused, fresh, kept, work_off

pytestmark = pytest.mark.django_db


def test_a_region_never_finds_the_document_of_another(cast, trial):
    """The same words in two regions are two documents."""
    work_off(cast, ask(cast, trial, "bas"))
    with in_region(cast.twente):
        mark = StoredDocument.objects.get().fingerprint
    with in_region(cast.zuidoost):
        assert not StoredDocument.objects.exists()
        assert documents.use(kind=trial.kind, fingerprints=[mark]) == set()


def test_a_row_without_its_file_is_made_again(cast, trial):
    work_off(cast, ask(cast, trial, "bas"))
    for path in documents.folder().rglob("*"):
        if path.is_file():
            path.unlink()
    job = ask(cast, trial, "bas")
    work_off(cast, job)
    assert fresh(cast, job).state == JobState.DONE
    assert len(kept()) == 1


def test_two_makers_of_the_same_document_leave_one(cast, trial):
    with in_region(cast.twente):
        for _ in range(2):
            documents.keep(kind=trial.kind, subject_id=cast.bas.pk, fingerprint="f" * 64, pdf=b"%PDF")
        assert StoredDocument.objects.count() == 1
    assert kept() == ["f" * 64]


def test_forgetting_a_subject_takes_documents_and_files(cast, trial):
    both, one = ask(cast, trial, "bas", "ad"), ask(cast, trial, "ad")
    for job in (both, one):
        work_off(cast, job)
    with in_region(cast.twente):
        documents.forget_subjects([cast.bas.pk])
    assert fresh(cast, both).file == ""
    assert not files.folder_of(both).exists()
    assert fresh(cast, one).file
    assert len(kept()) == 1


def test_what_nobody_used_for_a_week_goes(cast, trial):
    work_off(cast, ask(cast, trial, "bas", "ad"))
    assert forget_unused(cast.twente) == 0
    with in_region(cast.twente):
        old = timezone.now() - documents.UNUSED_FOR - timedelta(seconds=1)
        StoredDocument.objects.filter(subject_id=cast.bas.pk).update(used_at=old)
    assert forget_unused(cast.zuidoost) == 0
    assert forget_unused(cast.twente) == 1
    assert len(kept()) == 1


def test_files_that_no_row_knows_of_go_after_a_day(cast, trial):
    import os

    work_off(cast, ask(cast, trial, "bas"))
    home = next(documents.folder().glob("*/*"))
    for name in ("e" * 64, "f" * 64 + files.UNFINISHED):
        (home / name).write_bytes(b"%PDF")
    forget_unused(cast.twente)
    assert len(kept()) == 3
    for path in home.iterdir():
        os.utime(path, (0, 0))
    forget_unused(cast.twente)
    assert len(kept()) == 1


def test_only_we_may_enter_the_folder_of_documents(cast, trial):
    work_off(cast, ask(cast, trial, "bas"))
    assert next(documents.folder().glob("*/*")).stat().st_mode & 0o077 == 0
