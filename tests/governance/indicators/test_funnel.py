"""From registered to still at work: each step with what it is a part of."""

from governance.indicators.funnel import funnel
from governance.indicators.records.road import STILL_6
from tests.governance.stage import TODAY, counts

ROAD = {"registered": 40, "screened": 30, "started": 20, "completed": 10, "at_work": 12, "still_6": 6}


def test_every_step_is_a_part_of_the_step_before_and_the_last_one_of_who_was_asked():
    steps = funnel(counts(**ROAD, at_work_6=8), TODAY)
    assert [(step.people, step.base) for step in steps] == [
        (40, None), (30, 40), (20, 30), (10, 20), (12, 10), (6, 8),
    ]  # fmt: skip
    assert (steps[0].share, steps[1].share, steps[-1].share) == (None, 0.75, 0.75)
    assert steps[-1].figure is STILL_6


def test_of_nobody_there_is_no_share():
    assert {step.share for step in funnel(counts(), TODAY)} == {None}
