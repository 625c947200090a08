"""The overview: who sees what, what a new region sees, and that it costs the same whatever the number of people."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from regions.enums import RegionState
from regions.models import AccessEvent, Organisation, ProgrammePeriod, Task
from tests.cast import in_region, in_state, make_participant

pytestmark = pytest.mark.django_db
COMMITTED = pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])


def url(slug: str = "twente") -> str:
    return reverse("governance:dashboard", args=[slug])


def page(client, **query) -> str:
    response = client.get(url(), query)
    assert response.status_code == 200
    return response.content.decode()


def person(cast, name="Samira", *, days_silent=0, milestones=(), **fields):
    today = timezone.localdate()
    return make_participant(
        by=cast.karin, first_name=name, registered_on=today - timedelta(days=days_silent), eligible=True,
        milestones=[(kind, today) for kind in milestones], **fields,
    )  # fmt: skip


@pytest.fixture
def busy(cast):
    """Two people in education, one of whom went to work; one silent, one task."""
    with in_region(cast.twente):
        person(cast, "Samira", milestones=["screened", "started"], supervisor=cast.jeroen)
        person(cast, "Piotr", milestones=["started", "at_work"], supervisor=cast.erik)
        person(cast, "Fatma", days_silent=41, supervisor=cast.erik)
        Task.objects.create(
            title="Bel Van Dalen", about="Werkgever", due_on=timezone.localdate(), assignee=cast.karin
        )
    return cast


def test_two_goals_in_their_order_with_plan_and_definition(busy, client_for):
    seen = page(client_for(busy.karin))
    first, second = seen.index("gestart in scholing"), seen.index("mensen aan het werk gegaan")
    assert first < second
    assert "<strong>2</strong>" in seen
    assert "<strong>1</strong>" in seen
    assert "plan:" in seen
    assert reverse("governance:figures", args=["twente"]) in seen


def test_the_coordinator_sees_who_was_not_spoken_to(busy, client_for):
    seen = page(client_for(busy.karin))
    assert "Fatma El Idrissi" in seen
    assert "41 dagen geleden" in seen
    assert "Samira El Idrissi" not in seen
    assert "1 deelnemer" in seen


def test_a_supervisor_sees_the_figures_and_only_own_people(busy, client_for):
    seen = page(client_for(busy.jeroen))
    assert "<strong>2</strong>" in seen
    assert "Fatma" not in seen
    assert "Fatma" in page(client_for(busy.erik))


def test_a_partner_sees_rounded_figures_and_nobody(busy, client_for):
    seen = page(client_for(busy.petra))
    assert "minder dan 5" in seen
    assert "<strong>2</strong>" not in seen
    assert "El Idrissi" not in seen
    assert "Vraagt aandacht" not in seen


def test_teacher_and_administrator_see_tasks_and_no_figures(busy, client_for):
    for member in (busy.anouk, busy.ad):
        seen = page(client_for(member))
        assert "Mijn taken" in seen
        assert "gestart in scholing" not in seen
        assert "El Idrissi" not in seen


def test_own_tasks_can_be_ticked(busy, client_for):
    seen = page(client_for(busy.karin))
    assert "Bel Van Dalen" in seen
    with in_region(busy.twente):
        task = Task.objects.get()
    assert reverse("task_done", args=["twente", task.pk]) in seen
    assert "Bel Van Dalen" not in page(client_for(busy.jeroen))


def test_who_may_not_add_or_report_has_no_button(busy, client_for):
    assert "Rapport maken" in page(client_for(busy.karin))
    supervisor = page(client_for(busy.jeroen))
    assert "Rapport maken" not in supervisor
    assert "Deelnemer toevoegen" in supervisor
    assert "Deelnemer toevoegen" not in page(client_for(busy.petra))


@COMMITTED
def test_names_that_were_shown_are_logged(cast, client_for):
    with in_region(cast.twente):
        fatma = person(cast, "Fatma", days_silent=41)
    page(client_for(cast.karin))
    with in_region(cast.twente):
        event = AccessEvent.objects.get()
    assert (event.page, event.kind, event.participant_ids) == ("governance:dashboard", "list", [fatma.pk])


def test_a_new_region_sees_what_to_do_first_in_order(cast, client_for):
    seen = page(client_for(cast.karin))
    steps = [
        "Nodig collega’s uit",
        "Voeg organisaties toe",
        "Zorg voor begeleiders",
        "Voeg de eerste deelnemers toe",
    ]
    places = [seen.index(step) for step in steps]
    assert places == sorted(places)
    assert seen.count(">klaar<") == 2  # colleagues and supervisors are there already
    with in_region(cast.twente):
        Organisation.objects.create(name="Gemeente Enschede", kind="municipality")
    assert page(client_for(cast.karin)).count(">klaar<") == 3


def test_steps_are_links_only_for_who_may_take_them(cast, client_for):
    register = reverse("participants:register", args=["twente"])
    assert register in page(client_for(cast.karin))
    assert reverse("intake:imports", args=["twente"]) in page(client_for(cast.karin))
    assert register not in page(client_for(cast.petra))
    assert reverse("intake:imports", args=["twente"]) not in page(client_for(cast.petra))


@pytest.mark.parametrize(
    ("state", "words", "may_add"),
    [
        (RegionState.INTERESTED, "heeft belangstelling", False),
        (RegionState.APPLYING, "subsidie is aangevraagd", False),
        (RegionState.AWARDED, "Zo begin je", True),
        (RegionState.ACTIVE, "Zo begin je", True),
        (RegionState.CLOSED, "is afgesloten", False),
    ],
)
def test_every_state_of_a_region_has_its_page(cast, client_for, state, words, may_add):
    with in_state(cast.twente, state):
        seen = page(client_for(cast.karin))
    assert words in seen
    assert (reverse("participants:register", args=["twente"]) in seen) is may_add


def test_a_region_without_period_still_answers(cast, client_for):
    with in_region(cast.twente):
        person(cast)
        ProgrammePeriod.objects.all().delete()
    assert "Vraagt aandacht" in page(client_for(cast.karin))


def test_another_period_is_one_click_away(busy, client_for):
    client = client_for(busy.karin)
    assert "looptijd=" not in page(client)
    with in_region(busy.twente):
        ProgrammePeriod.objects.create(
            wave="pilot_2022", target=150, starts_on=date(2022, 1, 1), ends_on=date(2023, 12, 31)
        )
    seen = page(client)
    assert "?looptijd=pilot_2022" in seen
    assert "Doel: 200 mensen" in seen
    earlier = page(client, looptijd="pilot_2022")
    assert "Doel: 150 mensen" in earlier
    assert "niet gehaald in de looptijd" in earlier


def test_the_same_queries_for_one_person_and_for_three(cast, client_for):
    client, numbers = client_for(cast.karin), []
    for more in (1, 2):
        with in_region(cast.twente):
            for _ in range(more):
                person(cast, days_silent=41, milestones=["started"])
        client.get(url())
        with CaptureQueriesContext(connection) as queries:
            client.get(url())
        numbers.append(len(queries))
    assert numbers[0] == numbers[1]


def test_no_style_in_the_page(busy, client_for):
    assert " style=" not in page(client_for(busy.karin))


def test_strangers_find_nothing_and_nobody_signs_in_for_them(busy, client, client_for):
    assert client.get(url()).status_code == 302
    assert client_for(busy.sem).get(url()).status_code == 404
    assert client_for(busy.zoe).get(url()).status_code == 404
