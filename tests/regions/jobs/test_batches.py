"""Jobs of many documents: parts, hands, the closing step, and what happens when something is lost or taken away."""

import zipfile
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from kombu.exceptions import OperationalError
from pypdf import PdfReader

from regions.enums import JobState
from regions.jobs import actions, files, sweeping
from regions.jobs.batches import bundling, documents, parts, turns
from regions.jobs.tasks import take_turn
from regions.jobs.work import MOST_ATTEMPTS, SILENT_AFTER, Cancelled, Superseded
from regions.models import AuditEvent, Job, JobPart, Membership, StoredDocument
from tests.cast import in_region

pytestmark = pytest.mark.django_db
NAMES = ("karin", "jeroen", "erik", "anouk", "bas", "petra", "ad")


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch, hands):
    monkeypatch.setattr(actions, "FEWEST_IN_PART", 3)
    monkeypatch.setattr(actions, "MOST_IN_PART", 3)


def ask(cast, trial, *names: str, subjects=()) -> Job:
    chosen = [getattr(cast, name).pk for name in names or NAMES]
    with in_region(cast.twente):
        return actions.enqueue_batch(
            by=cast.karin, kind=trial.kind, title="Kaarten", subjects=[*chosen, *subjects]
        )


def work_off(cast, job: Job) -> int:
    """One hand after the other, until nothing is left; returns how many times a hand went back into the queue."""
    again = 0
    while turns.take_turn(job.pk, cast.twente.pk):
        again += 1
    return again


def fresh(cast, job: Job) -> Job:
    with in_region(cast.twente):
        return Job.objects.get(pk=job.pk)


def rows_of(cast, job: Job) -> list[JobPart]:
    with in_region(cast.twente):
        return list(JobPart.objects.filter(job=job).order_by("position"))


def lose(cast, job: Job) -> None:
    """As if the workers of this job were killed just too long ago."""
    long_ago = timezone.now() - SILENT_AFTER - timedelta(seconds=1)
    with in_region(cast.twente):
        JobPart.objects.filter(job=job, state=JobState.RUNNING).update(heartbeat_at=long_ago)
        Job.objects.filter(pk=job.pk).update(heartbeat_at=long_ago, created_at=long_ago)


def bundle_of(cast, job: Job) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(files.read(fresh(cast, job))))


def kept() -> list[str]:
    return [path.name for path in documents.folder().rglob("*") if path.is_file()]


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


def test_large_parts_come_first_and_small_ones_last(monkeypatch):
    monkeypatch.undo()
    people = list(range(200))
    cut = actions.in_parts(people)
    assert [subject for part in cut for subject in part] == people
    assert [len(part) for part in cut] == [20, 20, 20, 20, 20, 20, 20, 15, 11, 10, 10, 10, 4]
    assert actions.in_parts(people[:3]) == [[0, 1, 2]]


def test_progress_counts_what_is_kept(cast, trial):
    seen = []
    trial.before_each.append(lambda name: seen.append((fresh(cast, job).done, len(kept()))))
    job = ask(cast, trial)
    work_off(cast, job)
    assert seen == [(number, number) for number in range(7)]


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


def test_one_that_cannot_be_made_is_named_and_holds_up_nobody(cast, trial, caplog):
    trial.broken.add(cast.erik.name)
    job = ask(cast, trial)
    work_off(cast, job)
    bundle = bundle_of(cast, job)
    assert len(bundle.namelist()) == 7
    text = bundle.read(bundling.NOT_MADE).decode()
    assert "kaart-erik.pdf: Dit document lukte niet." in text
    assert "1 kon niet; waarom staat in niet-gemaakt.txt." in fresh(cast, job).message


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


def end(member: Membership) -> None:
    with in_region(member.region_id):
        Membership.objects.filter(pk=member.pk).update(ended_at=timezone.now())


def test_who_goes_out_of_sight_while_the_document_is_made_is_left_out(cast, trial):
    trial.before_each.append(lambda name: end(cast.bas) if name == cast.bas.name else None)
    job = ask(cast, trial, "bas", "ad")
    work_off(cast, job)
    assert bundle_of(cast, job).namelist() == ["kaart-ad.pdf", bundling.NOT_MADE]
    assert len(kept()) == 1


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


def test_when_the_owners_access_ends_the_job_is_refused(cast, trial):
    trial.before_each.append(lambda name: end(cast.karin) if name == cast.erik.name else None)
    job = ask(cast, trial)
    work_off(cast, job)
    failed = fresh(cast, job)
    assert (failed.state, failed.message, failed.done) == (JobState.FAILED, "Je mag dit niet meer.", 2)
    assert len(kept()) == 2


def test_stopping_is_at_once_and_a_hand_notices_at_the_next_document(cast, trial):
    def stop(name):
        with in_region(cast.twente):
            actions.cancel_job(by=cast.karin, job=job)

    trial.before_each.append(lambda name: stop(name) if len(trial.made) == 1 else None)
    job = ask(cast, trial)
    work_off(cast, job)
    stopped = fresh(cast, job)
    assert (stopped.state, stopped.done, stopped.message) == (JobState.CANCELLED, 1, "Je hebt dit gestopt.")
    assert len(trial.made) == 2
    assert not files.folder_of(job).exists()
    assert not turns.take_turn(job.pk, cast.twente.pk)


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


def test_beginning_again_asks_for_the_same_people(cast, trial):
    job = ask(cast, trial)
    with in_region(cast.twente):
        actions.cancel_job(by=cast.karin, job=job)
        again = actions.ask_again(by=cast.karin, job=fresh(cast, job))
    work_off(cast, again)
    assert len(bundle_of(cast, again).namelist()) == 7


def test_two_hands_never_have_the_same_part_and_one_closes(cast, trial):
    job = ask(cast, trial)
    taken = [parts.take(job.pk, cast.twente.pk) for _ in range(4)]
    assert taken[3] is None
    assert sorted(subject for part in taken[:3] for subject in part.waiting) == sorted(
        getattr(cast, name).pk for name in NAMES
    )
    for part in taken[:3]:
        assert not part.closes
        turns.work_on(part)
    closing = parts.take(job.pk, cast.twente.pk)
    assert closing.closes
    assert parts.take(job.pk, cast.twente.pk) is None


def test_a_lost_part_goes_on_where_it_was(cast, trial):
    job = ask(cast, trial)
    lost = parts.take(job.pk, cast.twente.pk)
    pages = {page.result.subject: page for page in turns.lay_out(lost)[0]}
    turns.print_one(lost, pages[str(cast.karin.pk)])
    lose(cast, job)
    work_off(cast, job)
    assert trial.made.count(cast.karin.name) == 1
    assert fresh(cast, job).done == 7
    with pytest.raises(Superseded):
        turns.print_one(lost, pages[str(cast.jeroen.pk)])
    assert not lost.is_alive()
    assert len(bundle_of(cast, job).namelist()) == 7


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


def test_without_a_broker_the_parts_wait(cast, trial, monkeypatch, django_capture_on_commit_callbacks):
    def refuse(**message):
        raise OperationalError("no broker")

    monkeypatch.setattr(take_turn, "apply_async", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(cast, trial)
    assert fresh(cast, job).state == JobState.QUEUED
    take_turn(job_id=str(job.pk), region_id=cast.twente.pk)  # the hand itself cannot go back either
    assert fresh(cast, job).done == 3


def test_another_region_finds_nothing_to_do(cast, trial):
    job = ask(cast, trial)
    assert parts.take(job.pk, cast.zuidoost.pk) is None


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


def forget_unused(region) -> int:
    with in_region(region):
        return documents.forget_unused()


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


def test_a_job_stands_in_the_log_of_changes(cast, trial):
    work_off(cast, ask(cast, trial))
    with in_region(cast.twente):
        events = list(AuditEvent.objects.order_by("at").values_list("action", "changes"))
    assert events == [
        ("job.asked", {"kind": ["", trial.kind], "subjects": [None, 7]}), ("job.done", {"kind": ["", trial.kind]}),
    ]  # fmt: skip


def test_a_part_that_was_ended_elsewhere_says_nothing(cast, trial):
    job = ask(cast, trial, "bas")
    part = parts.take(job.pk, cast.twente.pk)
    with in_region(cast.twente):
        Job.objects.filter(pk=job.pk).update(state=JobState.CANCELLED)
    with pytest.raises(Cancelled):
        part.keep(parts.Result(str(cast.bas.pk), why="x"))
    part.give_up("x")
    assert fresh(cast, job).state == JobState.CANCELLED
