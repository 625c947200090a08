"""People for the tests of pages: Jeroen's, Erik's, nobody's, and somebody in the other region."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from participants import actions
from participants.models import Participant
from tests.cast import Cast, in_region, make_participant


@dataclass
class People:
    """Samira is Jeroen's, Wim is Erik's (and placed), Fatma has nobody; Vera lives in Zuidoost-Brabant."""

    samira: Participant
    wim: Participant
    fatma: Participant
    vera: Participant


@pytest.fixture
def people(cast: Cast) -> People:
    with in_region(cast.zuidoost):
        vera = make_participant(first_name="Vera", last_name="Kanarie")
    with in_region(cast.twente):
        samira = make_participant(supervisor=cast.jeroen, place="Enschede", phone="06 12345678")
        wim = make_participant(first_name="Wim", infix="van der", last_name="Berg", supervisor=cast.erik)
        fatma = make_participant(first_name="Fatma", last_name="Şahin")
        Participant.objects.filter(pk=wim.pk).update(is_placed=True)
        wim.is_placed = True
    return People(samira, wim, fatma, vera)


@pytest.fixture
def url():
    """The address of a page of Twente: url("person", participant)."""
    from django.urls import reverse

    def make(name: str, participant: Participant | None = None, *args, region: str = "twente") -> str:
        person = [participant.pk] if participant else []
        return reverse(f"participants:{name}", args=[region, *person, *args])

    return make


@pytest.fixture
def asks(client_for):
    """The page as text, as this member: asks(cast.karin, url, status=200)."""

    def ask(member, address: str, *, status: int = 200, client: Client | None = None, **headers) -> str:
        response = (client or client_for(member)).get(address, headers=headers or None)
        assert response.status_code == status, (member.name, address, response.status_code)
        return response.content.decode()

    return ask


@pytest.fixture
def full(people: People, cast: Cast) -> Participant:
    """Samira with something of everything."""
    day = timezone.localdate()
    said = {"by": cast.jeroen, "participant": people.samira}
    with in_region(cast.twente):
        actions.record_screening(**said, instrument="taalmeter", taken_on=day, outcome="indication")
        actions.record_level_test(**said, skill="reading", scale="cefr", level="A2", taken_on=day)
        actions.assess_eligibility(
            **said, is_eligible=True, ground="low_literate", evidence="screening", assessed_on=day
        )
        actions.record_consent(
            **said, purpose="impact_research", answer="given", channel="conversation", answered_on=day
        )
        actions.record_milestone(**said, kind="started", on=day)
        actions.state_wish(**said, text="Werken in de zorg", said_on=day)
        actions.agree_step(**said, text="Leest zelf de pakbon", agreed_on=day, due_on=day + timedelta(days=5))
        actions.record_work_situation(**said, status="employed", since=day, hours_per_week=24)
        actions.add_entry(
            **said, kind="conversation", on=day, text="Het ging over de kinderopvang.", skills=["Lezen"]
        )
    return people.samira
