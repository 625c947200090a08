"""What the overview asks beside the figures."""

from datetime import timedelta

import pytest

from governance.dashboard.queries import SILENT_SHOWN, TASKS_SHOWN, beginnings, longest_silent, own_tasks
from regions.models import Organisation, Task
from tests.governance.stage import TODAY, person

pytestmark = pytest.mark.django_db


def plant_tasks(member, number: int) -> None:
    for place in range(number):
        Task.objects.create(
            title=f"Taak {place}", due_on=TODAY + timedelta(days=number - place), assignee=member
        )


def test_some_tasks_the_most_urgent_first(twente, django_assert_num_queries):
    plant_tasks(twente.karin, 2)
    with django_assert_num_queries(1):
        tasks = own_tasks(twente.karin)
    assert [task.title for task in tasks.first] == ["Taak 1", "Taak 0"]
    assert (tasks.number, tasks.has_more) == (2, False)


def test_more_tasks_than_are_shown_are_counted(twente, django_assert_num_queries):
    plant_tasks(twente.karin, TASKS_SHOWN + 2)
    plant_tasks(twente.jeroen, 1)
    with django_assert_num_queries(2):
        tasks = own_tasks(twente.karin)
    assert (len(tasks.first), tasks.number, tasks.has_more) == (TASKS_SHOWN, TASKS_SHOWN + 2, True)


def test_who_was_silent_for_longest_comes_first(twente):
    for days in range(SILENT_SHOWN + 1):
        person(twente, first_name=f"Naam{days}", registered=TODAY - timedelta(days=40 + days))
    names = [one.name for one in longest_silent(twente.karin, TODAY)]
    assert len(names) == SILENT_SHOWN
    assert names[0] == f"Naam{SILENT_SHOWN} El Idrissi"
    assert longest_silent(twente.petra, TODAY) == []


def test_what_a_new_region_has_already(twente, django_assert_num_queries):
    with django_assert_num_queries(1):
        has = beginnings(twente.karin)
    assert (has.members, has.supervisors) == (True, True)
    assert not any((has.organisations, has.employers, has.participants, has.trajectories))
    Organisation.objects.create(name="Gemeente Enschede", kind="municipality")
    person(twente)
    has = beginnings(twente.karin)
    assert (has.organisations, has.participants) == (True, True)
