"""Contacts, people and addresses of an employer, and the way back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from employers.actions import Moment, log_contact_moment
from employers.models import ContactMoment
from tests.cast import in_region
from tests.employers.stage import ROOT, TODAY, page_of, plant

pytestmark = pytest.mark.django_db


def test_logging_a_contact_sets_the_next_action_and_undo_puts_it_back(cast, bas):
    employer = plant(cast, next_action="Bellen", next_action_on=TODAY)
    data = {
        "kind": "visit", "on": TODAY.isoformat(), "text": "Rondleiding", "next_action": "Plek vragen",
        "next_action_on": (TODAY + timedelta(days=3)).isoformat(),
    }  # fmt: skip
    response = bas.post(f"{ROOT}{employer.pk}/contact/", data)
    page = bas.get(response.headers["Location"]).content.decode()
    for words in ("Rondleiding", "Plek vragen", "Contact vastgelegd", "Ongedaan maken"):
        assert words in page
    with in_region(cast.twente):
        moment = ContactMoment.objects.get()
    assert bas.post(f"{ROOT}contact/{moment.pk}/ongedaan/").status_code == 303
    assert "Bellen" in page_of(bas, f"{employer.pk}/")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"text": ""}, "Schrijf in 1 of 2 zinnen op"),
        ({"text": "bsn 123456782"}, "Hier staat een BSN"),
        ({"on": "2999-01-01"}, "Kies vandaag of een dag die is geweest"),
        ({"next_action": "Bellen"}, "Kies wanneer je dit doet"),
        ({"next_action_on": "2999-01-01"}, "Kies vandaag of een dag daarna"),
        ({"kind": ""}, "Kies een antwoord"),
    ],
)
def test_a_wrong_contact_is_not_kept(cast, bas, wrong, says):
    employer = plant(cast)
    data = {"kind": "phone", "on": TODAY.isoformat(), "text": "Gebeld", **wrong}
    response = bas.post(f"{ROOT}{employer.pk}/contact/", data)
    assert response.status_code == 422
    assert says in response.content.decode()
    with in_region(cast.twente):
        assert not ContactMoment.objects.exists()


def test_undo_is_for_half_an_hour_and_for_who_wrote_it(cast, bas, client_for):
    employer = plant(cast)
    with in_region(cast.twente):
        mine = log_contact_moment(
            by=cast.bas, employer=employer, moment=Moment(kind="phone", on=TODAY, text="Gebeld")
        )
        hers = log_contact_moment(
            by=cast.karin, employer=employer, moment=Moment(kind="mail", on=TODAY, text="Mail")
        )
        ContactMoment.objects.filter(pk=mine.pk).update(recorded_at=timezone.now() - timedelta(minutes=31))
    for moment in (mine, hers):
        bas.post(f"{ROOT}contact/{moment.pk}/ongedaan/")
    with in_region(cast.twente):
        assert ContactMoment.objects.standing().count() == 2
    client_for(cast.karin).post(f"{ROOT}contact/{hers.pk}/ongedaan/")
    with in_region(cast.twente):
        assert ContactMoment.objects.standing().get().pk == mine.pk


def test_people_come_leave_and_come_back(cast, bas):
    employer = plant(cast)
    url = f"{ROOT}{employer.pk}/"
    wrong = bas.post(f"{url}personen/nieuw/", {"name": "Erdal Aksoy", "phone": "bel maar"})
    assert wrong.status_code == 422
    bas.post(
        f"{url}personen/nieuw/", {"name": "Erdal Aksoy", "phone": "06 12 34 56 78", "position": "ploegbaas"}
    )
    assert "ploegbaas" in bas.get(url).content.decode()
    with in_region(cast.twente):
        contact = employer.contacts.get()
    bas.post(f"{ROOT}personen/{contact.pk}/weg/", {"on": TODAY.isoformat()})
    assert "Eerdere contactpersonen" in bas.get(url).content.decode()
    bas.post(f"{ROOT}personen/{contact.pk}/terug/")
    assert "Eerdere contactpersonen" not in bas.get(url).content.decode()


def test_addresses_come_and_go(cast, bas):
    employer = plant(cast)
    url = f"{ROOT}{employer.pk}/"
    assert (
        bas.post(
            f"{url}adressen/nieuw/", {"street": "Weg 1", "postcode": "76", "place": "Almelo"}
        ).status_code
        == 422
    )
    bas.post(f"{url}adressen/nieuw/", {"street": "Havenweg 1", "postcode": "7602ab", "place": "Almelo"})
    assert "Havenweg 1, 7602 AB Almelo" in bas.get(url).content.decode()
    with in_region(cast.twente):
        location = employer.locations.get()
    bas.post(f"{ROOT}adressen/{location.pk}/weg/")
    assert "Havenweg" not in bas.get(url).content.decode()
