"""Who opens a person: sight, the stated reason, and the reading log."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participants.models import (
    Look,
)
from regions.models import AccessEvent
from tests.cast import in_region

pytestmark = pytest.mark.django_db
REASON = "Ik vervang Erik deze week"


def test_another_supervisor_gives_a_reason_first(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    response = client.get(url("person", people.wim))
    assert response.status_code == 302
    assert "/reden/?na=" in response["Location"]
    asked = client.get(response["Location"]).content.decode()
    assert "Erik Bos" in asked
    assert "Wim" not in asked
    assert client.post(url("reason", people.wim), {"reason": ""}).status_code == 422
    opened = client.post(url("reason", people.wim), {"reason": REASON, "na": url("status", people.wim)})
    assert opened["Location"] == url("status", people.wim)
    page = client.get(url("person", people.wim)).content.decode()
    assert "Wim van der Berg" in page
    assert "Je kijkt bij een deelnemer van een collega" in page


def test_the_reason_holds_for_an_hour_and_saving_a_little_longer(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    client.post(url("reason", people.wim), {"reason": REASON})
    with in_region(cast.twente):
        Look.objects.update(until=timezone.now() - timedelta(minutes=5))
    assert client.get(url("person", people.wim)).status_code == 302
    assert client.post(url("step_new", people.wim), {"text": "Belt zelf"})["Location"] == url(
        "person", people.wim
    )
    with in_region(cast.twente):
        Look.objects.update(until=timezone.now() - timedelta(minutes=31))
    assert "/reden/" in client.post(url("step_new", people.wim), {"text": "Belt weer"})["Location"]


def test_the_reason_of_one_colleague_is_not_the_reason_of_another(people, cast, client_for, url):
    client_for(cast.jeroen).post(url("reason", people.wim), {"reason": REASON})
    assert client_for(cast.erik).get(url("person", people.samira)).status_code == 302
    assert client_for(cast.jeroen).get(url("person", people.fatma)).status_code == 302


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_every_opening_is_in_the_reading_log_with_its_reason(people, cast, client_for, asks, url):
    client = client_for(cast.jeroen)
    asks(cast.karin, url("person", people.wim))
    client.post(url("reason", people.wim), {"reason": REASON})
    client.get(url("person", people.wim))
    client_for(cast.bas).get(url("person", people.samira))
    with in_region(cast.twente):
        look = Look.objects.get()
        events = list(AccessEvent.objects.order_by("at").values_list("actor_id", "kind", "look_id"))
    assert (cast.karin.pk, "file", None) in events
    assert (cast.jeroen.pk, "file", look.pk) in events
    assert (cast.bas.pk, "refused", None) in events
    page = asks(cast.karin, url("access_log", people.wim))
    assert "Pagina geopend" in page
    assert REASON in page
    refused = asks(cast.karin, url("access_log", people.samira))
    assert "Bas Hofman" in refused
    assert "geweigerd" in refused


def test_a_person_of_another_region_is_not_found(people, cast, asks, url):
    asks(cast.karin, url("person", people.vera), status=404)
    for name in ("timeline", "details", "status", "screening", "consent", "reason", "access_log"):
        asks(cast.karin, url(name, people.vera), status=404)


@pytest.mark.parametrize(
    "name",
    [
        "step_new",
        "wish",
        "status",
        "details",
        "eligibility",
        "screening",
        "level",
        "consent",
        "work",
        "timeline",
    ],
)
def test_who_may_not_write(people, cast, client_for, url, name):
    address = url(name, people.samira)
    assert client_for(cast.jeroen).get(address).status_code == 200
    assert "/reden/" in client_for(cast.erik).get(address)["Location"]
    assert client_for(cast.erik).post(address, {})["Location"].endswith("/reden/")
    for member in (cast.petra, cast.ad):
        assert client_for(member).post(address, {}).status_code == 403
    assert client_for(cast.bas).post(address, {}).status_code in (403, 404)
    assert client_for(cast.anouk).post(address, {}).status_code in (403, 404)
    assert client_for(cast.zoe).get(address).status_code == 404
    assert client_for(cast.zoe).post(address, {}).status_code == 404
