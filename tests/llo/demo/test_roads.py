"""Histories: in order, never in the future, the same on every run, and each ending where it should."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from llo.demo.days import weekday
from llo.demo.picture import PICTURE, PILOT, Ending
from llo.demo.roads import Span, hush, leave_open, pilot_roads, plan_roads
from participants.enums import MilestoneKind, Stage, Standing
from participants.standing import derive

TODAY = date(2026, 11, 22)
SPAN = Span(date(2026, 1, 1), date(2026, 11, 20))
TWENTE = PICTURE[0]
K = MilestoneKind


class Event:
    def __init__(self, happening, order):
        self.kind, self.on, self.recorded_at = happening.kind, happening.on, order


def standing_of(road):
    return derive([Event(one, order) for order, one in enumerate(road.happenings)], is_eligible=True)


def roads(seed="x", today=TODAY, span=SPAN):
    return plan_roads(Random(seed), TWENTE.endings(today), span)


def test_the_same_seed_gives_the_same_histories():
    assert [road.happenings for road in roads()] == [road.happenings for road in roads()]
    assert [road.happenings for road in roads()] != [road.happenings for road in roads("y")]


@pytest.mark.parametrize(
    "today", [date(2026, 3, 20), date(2026, 7, 6), TODAY, date(2027, 12, 30), date(2029, 2, 1)]
)
def test_events_are_in_order_inside_the_period_and_never_in_the_future(today):
    for picture in PICTURE:
        if not picture.has_people:
            continue
        first, _last = picture.period(today)
        span = Span(first, weekday(today - timedelta(days=max(1, picture.quiet_days))))
        for road in plan_roads(Random(picture.slug), picture.endings(today), span):
            days = [one.on for one in road.happenings]
            assert days == sorted(days)
            assert first <= days[0]
            assert days[-1] <= span.last
            assert road.happenings[0].kind == K.REGISTERED
            assert all(check.answered_on is None or check.answered_on < today for check in road.checks)


def test_nobody_registers_or_starts_in_a_weekend():
    for road in roads():
        assert all(one.on.weekday() < 5 for one in road.happenings if one.kind in (K.REGISTERED, K.STARTED))


def test_every_ending_is_there_and_stands_where_it_says():
    expected = {
        Ending.NEW: (Stage.REGISTERED, Standing.ON_THE_ROAD),
        Ending.WAITING: (Stage.SCREENED, Standing.ON_THE_ROAD),
        Ending.LEARNING: (Stage.STARTED, Standing.ON_THE_ROAD),
        Ending.RETURNED: (Stage.STARTED, Standing.ON_THE_ROAD),
        Ending.PAUSED: (Stage.STARTED, Standing.PAUSED),
        Ending.STOPPED: (Stage.STARTED, Standing.STOPPED),
        Ending.SEARCHING: (Stage.COMPLETED, Standing.ON_THE_ROAD),
        Ending.WORK_ENDED: (Stage.COMPLETED, Standing.ON_THE_ROAD),
    }
    found = {road.ending: standing_of(road) for road in roads()}
    assert set(found) == set(Ending)
    for ending, (stage, standing) in expected.items():
        assert (found[ending].stage, found[ending].standing) == (stage, standing), ending
    assert found[Ending.NOT_ELIGIBLE].standing == Standing.NOT_ELIGIBLE
    assert found[Ending.REFERRED].standing == Standing.REFERRED


def test_whoever_is_at_work_is_at_work_and_nobody_else():
    at_work = Counter(road.ending for road in roads() if standing_of(road).at_work_since)
    assert at_work == {Ending.AT_WORK: TWENTE.endings(TODAY)[Ending.AT_WORK]}


def test_the_pace_of_work_grows_over_the_months():
    days = sorted(road.work_since for road in roads() if road.ending == Ending.AT_WORK)
    assert sum(day >= date(2026, 9, 1) for day in days) > sum(day < date(2026, 6, 1) for day in days)


def test_a_few_conversations_after_six_months_stand_open():
    planned = roads()
    leave_open(planned, 4, TODAY)
    due = [check for road in planned for check in road.checks if check.due_on <= TODAY and not check.answer]
    assert len(due) == 4


def test_silent_people_had_their_last_event_before_the_silence():
    planned = roads()
    hush(Random(1), planned, 5, TODAY)
    quiet = [road for road in planned if road.quiet_since]
    assert len(quiet) == 5
    for road in quiet:
        assert road.happenings[-1].on < road.quiet_since < TODAY - timedelta(days=28)


def test_a_pilot_is_over_for_everybody():
    planned = pilot_roads(Random(3), 200, Span(*PILOT, asked_until=date(2026, 11, 20)))
    assert len(planned) == 200
    for road in planned:
        stands = standing_of(road)
        assert stands.stage == Stage.STILL_6 or stands.standing != Standing.ON_THE_ROAD
        assert road.happenings[0].on >= PILOT[0]
