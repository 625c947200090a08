"""Where somebody stands: every rule of the docstring, on plain events."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from participants.enums import MilestoneKind as K
from participants.enums import Stage, Standing
from participants.standing import derive

DAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12)


@dataclass
class Happened:
    kind: str
    on: date
    recorded_at: datetime = NOON


def road(*kinds, start=DAY):
    """Events on consecutive days."""
    return [Happened(kind, start + timedelta(days=day)) for day, kind in enumerate(kinds)]


def stage(*kinds):
    return derive(road(*kinds), is_eligible=True).stage


def standing(*kinds):
    return derive(road(*kinds), is_eligible=True).standing


def test_nothing_happened_is_registered_and_on_the_road():
    derived = derive([], is_eligible=True)
    assert (derived.stage, derived.standing) == (Stage.REGISTERED, Standing.ON_THE_ROAD)
    assert derived.counted_on is None
    assert derived.at_work_since is None


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((K.REGISTERED,), Stage.REGISTERED),
        ((K.REGISTERED, K.SCREENED), Stage.SCREENED),
        ((K.REGISTERED, K.STARTED), Stage.STARTED),
        ((K.REGISTERED, K.STARTED, K.SCREENED), Stage.STARTED),
        ((K.REGISTERED, K.SCREENED, K.STARTED, K.COMPLETED), Stage.COMPLETED),
        ((K.REGISTERED, K.STARTED, K.AT_WORK), Stage.AT_WORK),
        ((K.REGISTERED, K.STARTED, K.AT_WORK, K.COMPLETED), Stage.AT_WORK),
        ((K.REGISTERED, K.STARTED, K.AT_WORK, K.STILL_6), Stage.STILL_6),
        ((K.REGISTERED, K.STARTED, K.AT_WORK, K.STILL_6, K.STILL_12), Stage.STILL_6),
    ],
)
def test_the_furthest_step_that_holds(kinds, expected):
    assert stage(*kinds) is expected


def test_work_that_ended_no_longer_holds():
    derived = derive(
        road(K.REGISTERED, K.STARTED, K.COMPLETED, K.AT_WORK, K.STILL_6, K.WORK_ENDED), is_eligible=True
    )
    assert derived.stage is Stage.COMPLETED
    assert derived.at_work_since is None


def test_new_work_begins_its_own_six_months():
    derived = derive(road(K.REGISTERED, K.AT_WORK, K.STILL_6, K.AT_WORK), is_eligible=True)
    assert derived.stage is Stage.AT_WORK
    assert derived.at_work_since == DAY + timedelta(days=3)


def test_still_at_work_without_work_says_nothing():
    assert stage(K.REGISTERED, K.STARTED, K.STILL_6) is Stage.STARTED
    assert stage(K.REGISTERED, K.AT_WORK, K.WORK_ENDED, K.STILL_12) is Stage.REGISTERED


def test_a_new_trajectory_is_not_completed():
    assert stage(K.REGISTERED, K.STARTED, K.COMPLETED, K.STARTED) is Stage.STARTED


def test_somebody_at_work_who_learns_on_stays_at_work():
    assert stage(K.REGISTERED, K.STARTED, K.COMPLETED, K.AT_WORK, K.STARTED) is Stage.AT_WORK


def test_a_returner_begins_again():
    events = road(K.REGISTERED, K.SCREENED, K.STARTED, K.STOPPED, K.REGISTERED)
    derived = derive(events, is_eligible=True)
    assert (derived.stage, derived.standing) == (Stage.REGISTERED, Standing.ON_THE_ROAD)
    assert derived.reached == {Stage.REGISTERED: DAY + timedelta(days=4)}


def test_registered_on_paper_after_the_start_is_no_new_round():
    assert stage(K.SCREENED, K.STARTED, K.REGISTERED) is Stage.STARTED


def test_a_returner_keeps_the_day_that_was_counted():
    events = road(K.REGISTERED, K.STARTED, K.STOPPED, K.REGISTERED, K.STARTED)
    assert derive(events, is_eligible=True).counted_on == DAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (K.PAUSED, Standing.PAUSED),
        (K.STOPPED, Standing.STOPPED),
        (K.REFERRED, Standing.REFERRED),
        (K.NOT_ELIGIBLE, Standing.NOT_ELIGIBLE),
    ],
)
def test_off_the_road_and_back(kind, expected):
    assert standing(K.REGISTERED, K.STARTED, kind) is expected
    for back in (K.RESUMED, K.REOPENED, K.STARTED, K.REGISTERED):
        assert standing(K.REGISTERED, K.STARTED, kind, back) is Standing.ON_THE_ROAD


def test_off_the_road_keeps_how_far_somebody_came():
    assert stage(K.REGISTERED, K.SCREENED, K.STARTED, K.STOPPED) is Stage.STARTED
    assert standing(K.REGISTERED, K.STARTED, K.STOPPED, K.AT_WORK) is Standing.STOPPED


def test_counted_needs_both_eligible_and_a_start():
    assert derive(road(K.REGISTERED, K.SCREENED), is_eligible=True).counted_on is None
    assert derive(road(K.REGISTERED, K.STARTED), is_eligible=False).counted_on is None
    assert derive(road(K.REGISTERED, K.STARTED), is_eligible=True).counted_on == DAY + timedelta(days=1)


def test_the_order_of_telling_does_not_matter():
    events = road(K.REGISTERED, K.SCREENED, K.STARTED, K.COMPLETED, K.AT_WORK)
    assert derive(reversed(events), is_eligible=True) == derive(events, is_eligible=True)


def test_on_one_day_recording_decides():
    ended = Happened(K.WORK_ENDED, DAY, NOON)
    began = Happened(K.AT_WORK, DAY, NOON + timedelta(minutes=1))
    assert derive([began, ended], is_eligible=True).at_work_since == DAY
    began.recorded_at = NOON - timedelta(minutes=1)
    assert derive([began, ended], is_eligible=True).at_work_since is None


def test_in_one_import_the_road_decides():
    events = [Happened(kind, DAY) for kind in (K.COMPLETED, K.STARTED, K.SCREENED, K.REGISTERED)]
    assert derive(events, is_eligible=True).stage is Stage.COMPLETED
