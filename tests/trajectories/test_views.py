"""Vandaag, the list and pages of trajectories, starting, ending, and the checks after work."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from employers.models import Employer
from participants.actions import agree_step
from participants.enums import MilestoneKind
from participants.models import Milestone, Participant
from regions.todo.actions import add_task
from tests.cast import in_region, make_participant
from tests.trajectories.places import (
    TITLE,
    days_ago,
    plant_employer,
    plant_leak,
    plant_person,
    plant_trajectory,
    today,
)
from trajectories.enums import Destination, TrajectoryState
from trajectories.following.actions.ending import end_trajectory
from trajectories.following.actions.work import start_work
from trajectories.models import FollowUp, Template, Trajectory, TrajectoryStep

pytestmark = pytest.mark.django_db
ROOT = "/regio/twente/trajecten/"
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def samira(cast):
    return plant_person(cast)


@pytest.fixture
def running(cast, samira):
    return plant_trajectory(cast, samira, employer=plant_employer(cast))


@pytest.fixture
def jeroen(cast, client_for):
    return client_for(cast.jeroen)


def page_of(client, path: str = "", **query) -> str:
    response = client.get(f"{ROOT}{path}", query)
    assert response.status_code == 200
    page = response.content.decode()
    assert " style=" not in page
    return page


def fresh(cast, trajectory) -> Trajectory:
    with in_region(cast.twente):
        return Trajectory.objects.get(pk=trajectory.pk)


def cost(client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


# Vandaag


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


# List


def test_the_list_shows_what_runs_and_filters(cast, jeroen, running):
    ended = plant_trajectory(cast, plant_person(cast, first_name="Klaar"))
    with in_region(cast.twente):
        end_trajectory(
            by=cast.jeroen, trajectory=ended, ended_on=today(), destination=Destination.FURTHER_MBO
        )
    page = page_of(jeroen)
    assert "Samira" in page
    assert "Klaar El" not in page
    assert "1 traject" in page
    assert "Klaar El" in page_of(jeroen, stand="completed")
    everything = page_of(jeroen, stand="alles")
    assert "Klaar El" in everything
    assert "Samira" in everything
    assert "Samira" in page_of(jeroen, zoek="sam")
    assert "Geen trajecten met deze filters" in page_of(jeroen, zoek="qqq")
    assert "Samira" not in page_of(jeroen, begeleider=str(cast.erik.pk))


def test_the_list_knows_which_really_combine(cast, jeroen, running):
    alone = plant_trajectory(cast, plant_person(cast, first_name="Alleen"))
    with in_region(cast.twente):
        TrajectoryStep.objects.filter(trajectory=alone, component="basic_skills").delete()
    yes, no = page_of(jeroen, combineert="ja"), page_of(jeroen, combineert="nee")
    assert ("Samira" in yes, "Alleen" in yes) == (True, False)
    assert ("Samira" in no, "Alleen" in no) == (False, True)


def test_htmx_gets_only_the_list(jeroen, running):
    fragment = jeroen.get(ROOT, {"stand": "alles"}, **HTMX).content.decode()
    assert "<html" not in fragment
    assert "Samira" in fragment


def test_an_old_bookmark_still_opens(jeroen, running):
    assert "Samira" in page_of(jeroen, stand="bestaat-niet", sort="ook-niet", page="99")


def test_the_list_costs_the_same_with_one_and_with_three(cast, jeroen, running):
    one = cost(jeroen, ROOT)
    for name in ("Fatma", "Henk"):
        plant_trajectory(cast, plant_person(cast, first_name=name), employer=plant_employer(cast, name))
    assert cost(jeroen, ROOT) == one


# Page and steps


def test_the_page_shows_steps_combination_and_road(cast, jeroen, running):
    page = page_of(jeroen, f"{running.pk}/")
    for words in (
        TITLE,
        "Samira El Idrissi",
        "Van Dalen Logistiek",
        "Combineert vak en basis",
        "Wat is de volgende stap?",
        "0 van 9 klaar",
    ):
        assert words in page


def test_the_page_says_what_is_missing(cast, jeroen, running):
    with in_region(cast.twente):
        TrajectoryStep.objects.filter(trajectory=running, component="vocational_skills").delete()
    page = page_of(jeroen, f"{running.pk}/")
    assert "Combineert nog niet" in page
    assert "ontbreken vakvaardigheden" in page


def test_a_step_is_ticked_and_put_back(cast, jeroen, running):
    with in_region(cast.twente):
        step = running.steps.order_by("position").first()
    fragment = jeroen.post(
        f"{ROOT}stappen/{step.pk}/klaar/", **HTMX, HTTP_HX_TARGET="stappen"
    ).content.decode()
    assert "1 van 9 klaar" in fragment
    assert "Ongedaan maken" in fragment
    assert jeroen.post(f"{ROOT}stappen/{step.pk}/open/").status_code == 303
    assert "0 van 9 klaar" in page_of(jeroen, f"{running.pk}/")


def test_an_adviser_sees_placed_people_without_the_conversations(cast, client_for, running):
    bas = client_for(cast.bas)
    page = page_of(bas, f"{running.pk}/")
    assert "Eerste vakles" in page
    assert "Startgesprek" not in page
    assert "Beginmeting" not in page
    with in_region(cast.twente):
        step = running.steps.first()
    assert bas.post(f"{ROOT}stappen/{step.pk}/klaar/").status_code == 403
    hidden = plant_trajectory(cast, plant_person(cast, first_name="Zonder plek"))
    assert bas.get(f"{ROOT}{hidden.pk}/").status_code == 404


# Start


def start_answers(cast, **fields):
    with in_region(cast.twente):
        template = Template.objects.get(kind="a_employed")
        employer = Employer.objects.first()
    data = {"template": template.pk, "trade": TITLE, "starts_on": today().isoformat(), **fields}
    return {**data, **({"employer": employer.pk} if employer and "employer" not in fields else {})}


def test_starting_shows_every_day_beforehand_and_makes_what_was_shown(cast, jeroen, samira):
    plant_employer(cast)
    url = f"{ROOT}nieuw/{samira.pk}/"
    assert "Welke route past?" in jeroen.get(url).content.decode()
    plan = jeroen.post(url, start_answers(cast, goal="Zelf werken")).content.decode()
    assert "Zo wordt het traject" in plan
    assert "Vakopdracht of toets" in plan
    with in_region(cast.twente):
        assert not Trajectory.objects.exists()
    response = jeroen.post(url, start_answers(cast, goal="Zelf werken", maken="1"))
    assert response.status_code == 303
    with in_region(cast.twente):
        made = Trajectory.objects.get()
        assert (made.state, made.goal, made.employer.organisation.name) == (
            "running",
            "Zelf werken",
            "Van Dalen Logistiek",
        )
        assert Participant.objects.get(pk=samira.pk).counted_on == today()
    page = jeroen.get(response.headers["Location"]).content.decode()
    assert "Het traject loopt" in page
    assert jeroen.post(f"{ROOT}{made.pk}/terugnemen/").status_code == 303
    with in_region(cast.twente):
        assert not Trajectory.objects.exists()


def test_going_back_keeps_the_answers(cast, jeroen, samira):
    page = jeroen.post(
        f"{ROOT}nieuw/{samira.pk}/", start_answers(cast, goal="Zelf werken", terug="1")
    ).content.decode()
    assert 'value="Zelf werken"' in page
    assert "Bekijk de stappen" in page


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"template": ""}, "Kies een route"),
        ({"template": "geen-uuid"}, "Fout:"),
        ({"trade": "anders"}, "Schrijf op hoe het traject heet"),
        ({"starts_on": ""}, "Kies een dag"),
        ({"starts_on": "2020-01-01"}, "niet langer dan 2 jaar geleden"),
        ({"goal": "bsn 123456782"}, "Hier staat een BSN"),
        ({"employer": "00000000-0000-0000-0000-000000000000"}, "Fout:"),
    ],
)
def test_a_wrong_start_makes_nothing(cast, jeroen, samira, wrong, says):
    response = jeroen.post(f"{ROOT}nieuw/{samira.pk}/", start_answers(cast, **{**wrong, "maken": "1"}))
    assert response.status_code == 422
    assert says in response.content.decode()
    with in_region(cast.twente):
        assert not Trajectory.objects.exists()


def test_a_new_region_gets_its_routes_with_one_press(cast, client_for):
    with in_region(cast.limburg):
        person = make_participant()
    lot, root = client_for(cast.lot), "/regio/noord-limburg/trajecten/"
    url = f"{root}nieuw/{person.pk}/"
    assert "Er zijn nog geen routes" in lot.get(url).content.decode()
    assert "Hoe ging het?" not in lot.get(f"{root}vastleggen/{person.pk}/").content.decode()
    assert lot.post(f"{root}klaarzetten/", {"na": url}).headers["Location"] == url
    assert lot.post(f"{root}klaarzetten/", {"na": "https://elders.example/"}).headers["Location"] == root
    assert "A: mensen met werk" in lot.get(url).content.decode()
    assert "Hoe ging het?" in lot.get(f"{root}vastleggen/{person.pk}/").content.decode()


def test_a_planned_start_is_confirmed_on_the_day(cast, jeroen, samira):
    planned = plant_trajectory(cast, samira, starts_on=days_ago(1), today=days_ago(3))
    assert "Is dit traject begonnen?" in page_of(jeroen, f"{planned.pk}/")
    late = jeroen.post(f"{ROOT}{planned.pk}/begonnen/", {"on": (today() + timedelta(days=1)).isoformat()})
    assert late.status_code == 422
    jeroen.post(f"{ROOT}{planned.pk}/begonnen/", {"on": today().isoformat()})
    assert fresh(cast, planned).state == TrajectoryState.RUNNING
    with in_region(cast.twente):
        assert Participant.objects.get(pk=samira.pk).counted_on == today()


def test_what_is_under_way_is_not_taken_back(cast, jeroen, running):
    with in_region(cast.twente):
        TrajectoryStep.objects.filter(trajectory=running, position=1).update(done_on=today())
    jeroen.post(f"{ROOT}{running.pk}/terugnemen/")
    assert fresh(cast, running).state == TrajectoryState.RUNNING


# End, stop, change


def test_ending_in_work_asks_later_and_can_be_undone(cast, jeroen, running):
    response = jeroen.post(
        f"{ROOT}{running.pk}/klaar/", {"ended_on": today().isoformat(), "destination": "new_job"}
    )
    assert response.status_code == 303
    page = jeroen.get(response.headers["Location"]).content.decode()
    assert "na 6, 12 en 24 maanden" in page
    assert "Volgend traject starten" in page
    with in_region(cast.twente):
        assert FollowUp.objects.count() == 3
    jeroen.post(f"{ROOT}{running.pk}/heropenen/")
    assert fresh(cast, running).state == TrajectoryState.RUNNING
    with in_region(cast.twente):
        assert not FollowUp.objects.exists()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"destination": "new_job", "ended_on": ""}, "Kies een dag"),
        ({"destination": "", "ended_on": "vandaag"}, "Kies wat de deelnemer nu gaat doen"),
        ({"destination": "new_job", "ended_on": "2020-01-01"}, "Kies een dag tussen"),
    ],
)
def test_a_wrong_end_changes_nothing(cast, jeroen, running, data, says):
    if data["ended_on"] == "vandaag":
        data = {**data, "ended_on": today().isoformat()}
    response = jeroen.post(f"{ROOT}{running.pk}/klaar/", data)
    assert response.status_code == 422
    assert says in response.content.decode()
    assert fresh(cast, running).state == TrajectoryState.RUNNING


def test_stopping_keeps_the_reason_in_words(cast, jeroen, running):
    jeroen.post(f"{ROOT}{running.pk}/stoppen/", {"on": today().isoformat(), "reason": "health"})
    assert "Gezondheid" in page_of(jeroen, f"{running.pk}/")
    with in_region(cast.twente):
        assert Milestone.objects.get(kind=MilestoneKind.STOPPED).reason == "health"


def test_ending_twice_leads_back_to_the_page(cast, jeroen, running):
    data = {"ended_on": today().isoformat(), "destination": "further_mbo"}
    jeroen.post(f"{ROOT}{running.pk}/klaar/", data)
    assert jeroen.post(f"{ROOT}{running.pk}/klaar/", data).status_code == 303
    assert jeroen.get(f"{ROOT}{running.pk}/stoppen/").status_code == 303
    with in_region(cast.twente):
        assert Milestone.objects.filter(kind=MilestoneKind.COMPLETED).count() == 1


def test_changing_the_end_and_the_supervisor(cast, jeroen, running):
    end = today() + timedelta(days=200)
    data = {
        "goal": "Meer taken",
        "employer": "",
        "supervisor": str(cast.erik.pk),
        "planned_end_on": end.isoformat(),
    }
    assert jeroen.post(f"{ROOT}{running.pk}/aanpassen/", data).status_code == 303
    changed = fresh(cast, running)
    assert (changed.goal, changed.planned_end_on, changed.supervisor_id) == ("Meer taken", end, cast.erik.pk)
    early = jeroen.post(f"{ROOT}{running.pk}/aanpassen/", {**data, "planned_end_on": "2020-01-01"})
    assert early.status_code == 422


# Does somebody still work?


@pytest.fixture
def check(cast, samira):
    with in_region(cast.twente):
        start_work(by=cast.jeroen, participant=samira, on=days_ago(190))
        return FollowUp.objects.get(months=6)


def test_two_taps_from_today_to_an_answer(cast, jeroen, check):
    url = f"{ROOT}werkt-nog/{check.pk}/"
    assert url in page_of(jeroen, "vandaag/")
    assert "Werkt nog" in jeroen.get(url).content.decode()
    assert jeroen.post(url, {"antwoord": "working"}).headers["Location"] == f"{ROOT}vandaag/"
    with in_region(cast.twente):
        assert Participant.objects.get().stage == "still_6"
    jeroen.post(f"{url}ongedaan/")
    with in_region(cast.twente):
        assert Participant.objects.get().stage == "at_work"


def test_a_wrong_answer_or_one_too_early_changes_nothing(cast, jeroen, check):
    with in_region(cast.twente):
        later = FollowUp.objects.get(months=24)
    assert jeroen.post(f"{ROOT}werkt-nog/{check.pk}/", {"antwoord": "misschien"}).status_code == 422
    assert jeroen.post(f"{ROOT}werkt-nog/{later.pk}/", {"antwoord": "working"}).status_code == 422
    with in_region(cast.twente):
        assert not FollowUp.objects.exclude(answer="").exists()


def test_an_answer_twice_says_that_it_was_given(cast, jeroen, check):
    url = f"{ROOT}werkt-nog/{check.pk}/"
    jeroen.post(url, {"antwoord": "not_working"})
    assert jeroen.post(url, {"antwoord": "working"}).status_code == 303
    with in_region(cast.twente):
        assert FollowUp.objects.get(pk=check.pk).answer == "not_working"


def test_the_list_of_checks_costs_the_same_with_one_and_with_three(cast, jeroen, check):
    one = cost(jeroen, f"{ROOT}werkt-nog/")
    for name in ("Fatma", "Henk"):
        person = plant_person(cast, first_name=name)
        with in_region(cast.twente):
            start_work(by=cast.jeroen, participant=person, on=days_ago(190))
    assert cost(jeroen, f"{ROOT}werkt-nog/") == one


def test_work_can_begin_without_an_end(cast, jeroen, samira):
    url = f"{ROOT}werk/{samira.pk}/"
    assert jeroen.post(url, {"on": (today() + timedelta(days=3)).isoformat()}).status_code == 422
    assert jeroen.post(url, {"on": today().isoformat()}).status_code == 303
    with in_region(cast.twente):
        milestone = Milestone.objects.get(kind=MilestoneKind.AT_WORK)
        assert FollowUp.objects.count() == 3
    jeroen.post(f"{ROOT}werk/{milestone.pk}/ongedaan/")
    with in_region(cast.twente):
        assert not FollowUp.objects.exists()


# The page of a person


def test_the_page_of_a_person_costs_the_same_however_much_was_logged(cast, jeroen, running):
    url = f"/regio/twente/deelnemers/{running.participant_id}/"
    log = f"{ROOT}vastleggen/{running.participant_id}/"
    jeroen.post(log, {"kind": "phone", "text": "Eerste keer gebeld"})
    jeroen.get(url)
    one = cost(jeroen, url)
    for number in range(3):
        jeroen.post(log, {"kind": "phone", "text": f"Gebeld {number}"})
    jeroen.get(url)
    assert cost(jeroen, url) == one


# Who may not


@pytest.mark.parametrize("name", ["anouk", "petra", "ad"])
def test_who_may_not_see_trajectories(cast, client_for, running, name):
    client = client_for(getattr(cast, name))
    for path in (ROOT, f"{ROOT}{running.pk}/", f"{ROOT}nieuw/{running.participant_id}/", f"{ROOT}werkt-nog/"):
        assert client.get(path).status_code == 403


def test_a_colleague_gives_a_reason_first(cast, client_for, running):
    erik = client_for(cast.erik)
    assert "/reden/" in erik.get(f"{ROOT}{running.pk}/").headers["Location"]
    assert (
        erik.post(f"{ROOT}{running.pk}/stoppen/", {"on": today().isoformat(), "reason": "health"}).status_code
        == 302
    )
    assert fresh(cast, running).state == TrajectoryState.RUNNING
    assert "Samira" not in page_of(erik)


def test_another_region_is_not_there_and_the_outsider_meets_404(cast, client_for, running, jeroen):
    leak = plant_leak(cast)
    with in_region(cast.zuidoost):
        start_work(by=cast.sem, participant=leak.participant, on=days_ago(190))
        step, check = leak.steps.first(), FollowUp.objects.first()
    karin = client_for(cast.karin)
    for path in ("", "vandaag/", "werkt-nog/"):
        assert "Gelekte" not in page_of(karin, path)
    assert "Gelekte" not in page_of(karin, stand="alles", zoek="gelekte")
    for path in (
        f"{leak.pk}/",
        f"werkt-nog/{check.pk}/",
        f"nieuw/{leak.participant_id}/",
        f"werk/{leak.participant_id}/",
    ):
        assert karin.get(f"{ROOT}{path}").status_code == 404
    assert karin.post(f"{ROOT}stappen/{step.pk}/klaar/").status_code == 404
    zoe = client_for(cast.zoe)
    for path in (
        "",
        "vandaag/",
        f"{running.pk}/",
        f"{running.pk}/klaar/",
        f"nieuw/{running.participant_id}/",
        "werkt-nog/",
    ):
        assert zoe.get(f"{ROOT}{path}").status_code == 404
