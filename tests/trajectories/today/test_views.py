"""Vandaag: what waits, for whom, at a constant price."""

import pytest

from participants.actions import agree_step
from participants.models import Participant
from regions.todo.actions import add_task
from regions.words import date_short
from tests.cast import in_region
from tests.trajectories.places import (
    ROOT,
    cost,
    days_ago,
    page_of,
    plant_person,
    plant_trajectory,
    today,
)
from trajectories.following.actions.work import start_work

pytestmark = pytest.mark.django_db


def test_today_shows_what_waits(cast, jeroen):
    plant_person(cast, first_name="Stille", registered_on=days_ago(41))
    due = plant_person(cast, first_name="Stap", registered_on=days_ago(5))
    planned = plant_person(cast, first_name="Begint", registered_on=days_ago(5))
    works = plant_person(cast, first_name="Werkt", registered_on=days_ago(5))
    plant_trajectory(cast, planned, starts_on=days_ago(1), today=days_ago(3))
    with in_region(cast.twente):
        agree_step(
            by=cast.jeroen, participant=due, text="Zelf de bus nemen", agreed_on=days_ago(4), due_on=today()
        )
        start_work(by=cast.jeroen, participant=works, on=days_ago(190))
        add_task(by=cast.karin, assignee=cast.jeroen, title="Reiskosten regelen", due_on=today())
    page = page_of(jeroen, "vandaag/")
    for words in (
        "Langer dan 4 weken geen contact", "41 dagen", "Begint het traject?", "Werkt iemand nog?",
        "6 maanden aan het werk", "Zelf de bus nemen", "Reiskosten regelen",
    ):  # fmt: skip
        assert words in page


def test_an_own_task_is_amber_once_its_day_has_passed(cast, jeroen):
    with in_region(cast.twente):
        for title, due in (("Bellen", days_ago(1)), ("Mailen", today())):
            add_task(by=cast.karin, assignee=cast.jeroen, title=title, due_on=due)
    late, due = page_of(jeroen, "vandaag/").split('id="taken"')[1].split("</li>")[:2]
    assert "Bellen" in late
    assert date_short(days_ago(1), today()) in late
    assert "badge warning" in late
    assert "Mailen" in due
    assert "vandaag" in due
    assert "badge warning" not in due


def test_today_says_so_when_nothing_waits(cast, jeroen):
    plant_person(cast, registered_on=days_ago(2))
    assert "Vandaag wacht er niets op je" in page_of(jeroen, "vandaag/")


def test_today_is_about_my_people(cast, client_for):
    plant_person(cast, first_name="Stille", registered_on=days_ago(41))
    assert "Stille" not in page_of(client_for(cast.erik), "vandaag/")
    assert "Stille" in page_of(client_for(cast.karin), "vandaag/")


def test_a_teacher_sees_the_own_group_and_no_silence(cast, client_for):
    person = plant_person(cast, first_name="Leerling", registered_on=days_ago(41))
    with in_region(cast.twente):
        Participant.objects.filter(pk=person.pk).update(teacher=cast.anouk)
    page = page_of(client_for(cast.anouk), "vandaag/")
    assert "Leerling" in page
    assert "Werkt iemand nog?" not in page


def test_today_costs_the_same_with_one_and_with_three(cast, jeroen):
    def add(name: str) -> None:
        person = plant_person(cast, first_name=name, registered_on=days_ago(60))
        plant_trajectory(cast, person)
        planned = plant_person(cast, first_name=f"{name}b", registered_on=days_ago(60))
        plant_trajectory(cast, planned, starts_on=days_ago(1), today=days_ago(3))
        with in_region(cast.twente):
            agree_step(
                by=cast.jeroen, participant=person, text="Stap", agreed_on=days_ago(9), due_on=days_ago(1)
            )
            start_work(by=cast.jeroen, participant=person, on=days_ago(190))
            add_task(by=cast.karin, assignee=cast.jeroen, title=name, due_on=today())

    add("Een")
    one = cost(jeroen, f"{ROOT}vandaag/")
    add("Twee")
    add("Drie")
    assert cost(jeroen, f"{ROOT}vandaag/") == one
