"""The marks of one person: pure."""

from datetime import date

import pytest

from governance.counting.road import Reached, learning_spells, marks_of, work_spells
from governance.enums import Measure as M

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)


def road(*events: tuple[str, date], eligible: bool = True, first: date = FIRST, last: date = LAST):
    return marks_of(
        [Reached(kind, on) for kind, on in events], is_eligible=eligible, first_day=first, last_day=last
    )


def test_a_whole_road_gives_one_mark_per_step():
    marks = road(
        ("registered", date(2026, 1, 5)),
        ("screened", date(2026, 1, 20)),
        ("started", date(2026, 2, 2)),
        ("completed", date(2026, 5, 29)),
        ("at_work", date(2026, 6, 1)),
        ("still_6", date(2026, 12, 7)),
    )
    assert marks == {
        (M.REGISTERED, date(2026, 1, 5)): 1,
        (M.SCREENED, date(2026, 1, 20)): 1,
        (M.STARTED, date(2026, 2, 2)): 1,
        (M.COUNTED, date(2026, 2, 2)): 1,
        (M.LEARNING, date(2026, 2, 2)): 1,
        (M.LEARNING, date(2026, 5, 29)): -1,
        (M.COMPLETED, date(2026, 5, 29)): 1,
        (M.AT_WORK, date(2026, 6, 1)): 1,
        (M.WORKING, date(2026, 6, 1)): 1,
        (M.WORKING_6, date(2026, 12, 1)): 1,
        (M.AT_WORK_6, date(2026, 12, 1)): 1,
        (M.STILL_6, date(2026, 12, 7)): 1,
    }


def test_who_is_not_eligible_starts_but_does_not_count():
    marks = road(("started", date(2026, 2, 2)), eligible=False)
    assert marks == {(M.STARTED, date(2026, 2, 2)): 1}


def test_a_returner_counts_once_in_a_period_on_the_first_day():
    marks = road(("started", date(2026, 2, 2)), ("stopped", date(2026, 3, 1)), ("started", date(2026, 9, 1)))
    assert [day for (measure, day) in marks if measure is M.COUNTED] == [date(2026, 2, 2)]
    assert marks[M.LEARNING, date(2026, 9, 1)] == 1


def test_a_returner_counts_again_in_a_later_period():
    events = [("started", date(2022, 9, 1)), ("stopped", date(2022, 11, 1)), ("started", date(2026, 2, 2))]
    pilot = road(*events, first=date(2022, 1, 1), last=date(2023, 12, 31))
    now = road(*events)
    assert pilot[M.COUNTED, date(2022, 9, 1)] == 1
    assert now == {
        (M.STARTED, date(2026, 2, 2)): 1,
        (M.COUNTED, date(2026, 2, 2)): 1,
        (M.LEARNING, date(2026, 2, 2)): 1,
    }


def test_who_began_before_the_period_and_goes_on_does_not_count_in_it():
    assert (
        road(("started", date(2025, 12, 31)), ("paused", date(2026, 2, 1)), ("resumed", date(2026, 3, 1)))
        == {}
    )


def test_six_months_that_fall_after_the_period_belong_to_the_period_of_the_work():
    marks = road(("at_work", date(2027, 12, 1)), ("still_6", date(2028, 6, 2)))
    assert marks[M.STILL_6, date(2028, 6, 2)] == 1
    assert marks[M.WORKING_6, date(2028, 6, 1)] == 1


def test_heard_early_counts_only_from_the_day_the_six_months_are_full():
    assert (
        road(("at_work", date(2026, 1, 10)), ("still_6", date(2026, 7, 1)))[M.STILL_6, date(2026, 7, 10)] == 1
    )


def test_short_work_never_becomes_six_months():
    marks = road(("at_work", date(2026, 1, 10)), ("work_ended", date(2026, 7, 10)))
    assert (M.WORKING_6, date(2026, 7, 10)) not in marks
    assert marks[M.WORKING, date(2026, 7, 10)] == -1
    assert marks[M.AT_WORK_6, date(2026, 7, 10)] == 1  # asked for all the same


def test_the_last_day_of_august_is_six_months_later_the_last_day_of_february():
    assert road(("at_work", date(2026, 8, 31)))[M.WORKING_6, date(2027, 2, 28)] == 1


def test_new_work_begins_its_months_again_without_leaving_work():
    marks = road(("at_work", date(2026, 1, 10)), ("at_work", date(2026, 5, 1)))
    assert marks[M.WORKING, date(2026, 1, 10)] == 1
    assert (M.WORKING, date(2026, 5, 1)) not in marks
    assert (M.WORKING_6, date(2026, 7, 10)) not in marks
    assert marks[M.WORKING_6, date(2026, 11, 1)] == 1


@pytest.mark.parametrize("away", ["paused", "stopped", "referred", "not_eligible"])
def test_away_is_not_in_education_until_back(away):
    spells = learning_spells([
        Reached("started", date(2026, 2, 1)), Reached(away, date(2026, 3, 1)), Reached("reopened", date(2026, 4, 1)),
        Reached("completed", date(2026, 5, 1)), Reached("resumed", date(2026, 6, 1)),
    ])  # fmt: skip
    assert [(spell.start, spell.end) for spell in spells] == [
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 4, 1), date(2026, 5, 1)),
    ]


def test_registering_again_is_a_new_round_that_has_not_started():
    spells = learning_spells([Reached("started", date(2026, 2, 1)), Reached("registered", date(2026, 3, 1))])
    assert [spell.end for spell in spells] == [date(2026, 3, 1)]


def test_work_goes_on_until_it_ends():
    spells = work_spells([Reached("at_work", date(2026, 2, 1)), Reached("stopped", date(2026, 3, 1))])
    assert spells[0].end is None
