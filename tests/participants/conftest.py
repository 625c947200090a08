"""People for the tests of pages: Jeroen's, Erik's, nobody's, and somebody in the other region."""

from dataclasses import dataclass

import pytest
from django.test import Client

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
