"""Who stalls, as rows."""

from datetime import date, timedelta

import pytest

from governance.indicators.queries import stalled
from tests.governance.stage import TODAY, person
from trajectories.models import Trajectory

pytestmark = pytest.mark.django_db


def late_trajectories(someone, number: int) -> None:
    for title in range(number):
        Trajectory.objects.create(
            participant=someone,
            kind="custom",
            title=f"Magazijn {title}",
            state="running",
            starts_on=date(2026, 1, 1),
            planned_end_on=TODAY - timedelta(days=1),
        )


def test_the_last_day_of_silence_that_is_still_right(twente):
    twente.karin.region.silent_days = 28
    assert stalled.silent_before(twente.karin, TODAY) == date(2026, 10, 25)
    person(twente, registered=date(2026, 10, 25))
    silent = person(twente, registered=date(2026, 10, 24))
    assert list(stalled.silent(twente.karin, TODAY)) == [silent]


def test_somebody_with_two_late_trajectories_is_one_person(twente):
    someone = person(twente, supervisor=twente.jeroen)
    late_trajectories(someone, 2)
    assert list(stalled.past_end(twente.karin, TODAY)) == [someone]
    assert stalled.people_past_end(twente.karin, TODAY).count() == 1


def test_counting_rows_sees_as_much_as_the_rows_themselves(twente):
    late_trajectories(person(twente, supervisor=twente.jeroen), 1)
    late_trajectories(person(twente), 1)
    for member, seen in ((twente.karin, 2), (twente.jeroen, 1), (twente.petra, 0)):
        assert stalled.past_end(member, TODAY).count() == seen
        assert stalled.people_past_end(member, TODAY).count() == seen
