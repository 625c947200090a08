"""One part in the hands of one worker: taken, kept, ended, lost."""

import pytest

from regions.enums import JobState
from regions.jobs import actions, files
from regions.jobs.batches import bundling, parts, turns
from regions.jobs.work import Cancelled, Superseded
from regions.models import Job
from tests.cast import in_region
from tests.regions.jobs.batches.stage import NAMES, ask, bundle_of, end, fresh, kept, lose, work_off

pytestmark = pytest.mark.django_db


def test_progress_counts_what_is_kept(cast, trial):
    seen = []
    trial.before_each.append(lambda name: seen.append((fresh(cast, job).done, len(kept()))))
    job = ask(cast, trial)
    work_off(cast, job)
    assert seen == [(number, number) for number in range(7)]


def test_who_goes_out_of_sight_while_the_document_is_made_is_left_out(cast, trial):
    trial.before_each.append(lambda name: end(cast.bas) if name == cast.bas.name else None)
    job = ask(cast, trial, "bas", "ad")
    work_off(cast, job)
    assert bundle_of(cast, job).namelist() == ["kaart-ad.pdf", bundling.NOT_MADE]
    assert len(kept()) == 1


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


def test_another_region_finds_nothing_to_do(cast, trial):
    job = ask(cast, trial)
    assert parts.take(job.pk, cast.zuidoost.pk) is None


def test_a_part_that_was_ended_elsewhere_says_nothing(cast, trial):
    job = ask(cast, trial, "bas")
    part = parts.take(job.pk, cast.twente.pk)
    with in_region(cast.twente):
        Job.objects.filter(pk=job.pk).update(state=JobState.CANCELLED)
    with pytest.raises(Cancelled):
        part.keep(parts.Result(str(cast.bas.pk), why="x"))
    part.give_up("x")
    assert fresh(cast, job).state == JobState.CANCELLED
