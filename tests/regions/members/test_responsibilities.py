"""What somebody still carries, here or left behind."""

from datetime import date

import pytest
from django.utils import timezone

from regions.members.responsibilities import (
    RESPONSIBILITIES,
    carried_by,
    leavers_with_work,
    left_behind,
    responsibility,
)
from regions.models import Membership
from regions.todo.actions import add_task, finish_task
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def task_of(cast, member):
    return add_task(by=cast.karin, assignee=member, title="Bel de school", due_on=date(2026, 12, 1))


def words(member) -> list[str]:
    return [one.words for one in carried_by(member)]


def test_open_tasks_are_counted_and_none_is_left_out(cast):
    with in_region(cast.twente):
        assert words(cast.jeroen) == []
        first, _second = task_of(cast, cast.jeroen), task_of(cast, cast.jeroen)
        assert words(cast.jeroen) == ["2 open taken"]
        finish_task(by=cast.jeroen, task=first)
        assert words(cast.jeroen) == ["1 open taak"]
        assert words(cast.erik) == []


def test_what_leavers_left_behind(cast):
    with in_region(cast.twente):
        task_of(cast, cast.jeroen)
        task_of(cast, cast.erik)
        Membership.objects.filter(pk__in=[cast.jeroen.pk, cast.bas.pk]).update(ended_at=timezone.now())
        assert {one: [part.words for part in left] for one, left in left_behind().items()} == {
            cast.jeroen.pk: ["1 open taak"]
        }
        assert list(leavers_with_work()) == [cast.jeroen]
    with in_region(cast.zuidoost):
        assert left_behind() == {}
        assert not leavers_with_work()


def test_every_kind_has_a_code_of_its_own():
    codes = [one.code for one in RESPONSIBILITIES]
    assert codes == ["tasks", "people", "teaching", "employers", "trajectories"]
    assert [responsibility(code).code for code in codes] == codes
    with pytest.raises(KeyError):
        responsibility("onbekend")
