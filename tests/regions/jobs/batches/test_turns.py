"""A turn at a batch: what is laid out, printed, used again and blamed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.enums import JobState
from regions.jobs import files
from regions.jobs.batches import bundling, parts, turns
from regions.jobs.work import MOST_ATTEMPTS
from regions.models import Membership, StoredDocument
from tests.cast import in_region
from tests.regions.jobs.batches.stage import ask, bundle_of, end, fresh, kept, lose, work_off

pytestmark = pytest.mark.django_db


def test_no_transaction_is_open_while_a_page_is_made(cast, trial):
    from regions.tenancy.scope import current_scope

    scopes = []
    trial.before_each.append(lambda name: scopes.append(current_scope()))
    work_off(cast, ask(cast, trial, "bas", "ad"))
    assert scopes == [None, None]


def test_what_did_not_change_is_not_printed_again(cast, trial, monkeypatch):
    printed = []
    press = turns.render_pdf
    monkeypatch.setattr(
        turns, "render_pdf", lambda html, sheet: printed.append(html) or press(html, sheet=sheet)
    )
    work_off(cast, ask(cast, trial))
    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.bas.pk).update(name="Bas van Hofman")
    job = ask(cast, trial)
    work_off(cast, job)
    assert (len(printed), len(kept()), fresh(cast, job).done) == (8, 8, 7)
    assert len(bundle_of(cast, job).namelist()) == 7


def test_unchanged_documents_of_a_part_are_noted_in_one_go(cast, trial):
    """As many questions for three as for one; the order in the file stays that of asking."""
    work_off(cast, ask(cast, trial, "bas", "ad", "erik"))
    counts = []
    for names in (["bas"], ["bas", "ad", "erik"]):
        part = parts.take(ask(cast, trial, *names).pk, cast.twente.pk)
        with CaptureQueriesContext(connection) as asked:
            turns.make(part)
        counts.append(len(asked))
    assert counts[0] == counts[1]
    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.bas.pk).update(name="Bas van Hofman")
    job = ask(cast, trial, "bas", "ad", "erik")
    work_off(cast, job)
    assert bundle_of(cast, job).namelist() == ["kaart-bas.pdf", "kaart-ad.pdf", "kaart-erik.pdf"]


def test_one_that_cannot_be_made_is_named_and_holds_up_nobody(cast, trial, caplog):
    trial.broken.add(cast.erik.name)
    job = ask(cast, trial)
    work_off(cast, job)
    bundle = bundle_of(cast, job)
    assert len(bundle.namelist()) == 7
    text = bundle.read(bundling.NOT_MADE).decode()
    assert "kaart-erik.pdf: Dit document lukte niet." in text
    assert "1 kon niet; waarom staat in niet-gemaakt.txt." in fresh(cast, job).message


def test_when_the_owners_access_ends_the_job_is_refused(cast, trial):
    trial.before_each.append(lambda name: end(cast.karin) if name == cast.erik.name else None)
    job = ask(cast, trial)
    work_off(cast, job)
    failed = fresh(cast, job)
    assert (failed.state, failed.message, failed.done) == (JobState.FAILED, "Je mag dit niet meer.", 2)
    assert len(kept()) == 2


def test_a_document_that_kills_every_worker_is_given_up_and_the_rest_is_made(cast, trial):
    job = ask(cast, trial, "bas", "ad", "erik")
    for _ in range(parts.MOST_LOSSES):
        assert parts.take(job.pk, cast.twente.pk)
        lose(cast, job)
    work_off(cast, job)
    assert bundle_of(cast, job).namelist() == ["kaart-ad.pdf", "kaart-erik.pdf", bundling.NOT_MADE]


def test_a_closing_step_that_kills_every_worker_ends_the_job(cast, trial):
    job = ask(cast, trial, "bas", "ad")
    turns.take_turn(job.pk, cast.twente.pk)
    for _ in range(MOST_ATTEMPTS):
        parts.take(job.pk, cast.twente.pk)
        lose(cast, job)
    work_off(cast, job)
    failed = fresh(cast, job)
    assert failed.state == JobState.FAILED
    assert "beheerder" in failed.message


def test_a_full_disk_ends_the_job_with_words(cast, trial, monkeypatch, caplog):
    def full(target, write):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "write_whole", full)
    job = ask(cast, trial, "bas", "ad")
    work_off(cast, job)
    failed = fresh(cast, job)
    assert (failed.state, failed.message) == (
        JobState.FAILED,
        "Er ging iets mis bij ons. Probeer het nog een keer.",
    )
    with in_region(cast.twente):
        assert not StoredDocument.objects.exists()
