"""What the tests of trajectories plant: templates, people, an employer, a trajectory that runs."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from employers.actions import add_employer
from employers.card import EmployerCard
from employers.models import Employer
from participants.models import Participant
from tests.cast import Cast, in_region, make_participant
from trajectories.enums import TemplateKind
from trajectories.following.actions.starting import start_trajectory
from trajectories.models import Template, Trajectory
from trajectories.routes.actions import ensure_templates

ROOT = "/regio/twente/trajecten/"
HTMX = {"HTTP_HX_REQUEST": "true"}
TITLE = "Logistiek basis + taal op de werkvloer"


def today():
    return timezone.localdate()


def days_ago(days: int):
    return today() - timedelta(days=days)


def plant_person(cast: Cast, **fields) -> Participant:
    """A person of Jeroen in Twente, unless `supervisor` says otherwise."""
    with in_region(cast.twente):
        ensure_templates(cast.twente)
        return make_participant(
            **{"supervisor": cast.jeroen, "registered_on": days_ago(100), "eligible": True, **fields}
        )


def plant_employer(cast: Cast, name: str = "Van Dalen Logistiek", **fields) -> Employer:
    with in_region(cast.twente):
        return add_employer(by=cast.bas, card=EmployerCard(name=name, **{"sector": "H", **fields}))


def plant_trajectory(cast: Cast, participant: Participant, **fields) -> Trajectory:
    with in_region(cast.twente):
        template = Template.objects.get(kind=TemplateKind.A)
        options = {"title": TITLE, "starts_on": days_ago(30), **fields}
        return start_trajectory(by=cast.jeroen, participant=participant, template=template, **options)


def plant_leak(cast: Cast, *, first_name: str = "Gelekte") -> Trajectory:
    """Somebody in the other region, with everything that could leak."""
    with in_region(cast.zuidoost):
        ensure_templates(cast.zuidoost)
        person = make_participant(
            first_name=first_name,
            last_name="Persoon",
            supervisor=cast.sem,
            registered_on=days_ago(200),
            eligible=True,
        )
        employer = add_employer(
            by=cast.zoe, card=EmployerCard(name="Gelekte Werkgever", sector="H", kvk_number="99990000")
        )
        template = Template.objects.get(kind=TemplateKind.A)
        return start_trajectory(
            by=cast.sem,
            participant=person,
            template=template,
            title=TITLE,
            starts_on=days_ago(90),
            employer=employer,
        )


def page_of(client, path: str = "", **query) -> str:
    response = client.get(f"{ROOT}{path}", query)
    assert response.status_code == 200
    page = response.content.decode()
    assert " style=" not in page
    return page


def fresh(cast: Cast, trajectory: Trajectory) -> Trajectory:
    with in_region(cast.twente):
        return Trajectory.objects.get(pk=trajectory.pk)


def cost(client, path: str) -> int:
    """How many queries the page takes, once everything is warm."""
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)
