"""Lists and pages of employers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from employers.actions import Moment, add_contact, add_employer, add_location, end_contact, log_contact_moment
from employers.queries import (
    OVERDUE,
    Wanted,
    advisers,
    contacts_of,
    employer_list,
    employer_of,
    employer_with_number,
    employers_named,
    has_history,
    locations_of,
    moments_of,
    places,
)
from regions.models import Membership
from tests.cast import in_region
from tests.employers.stage import TODAY, card, plant

pytestmark = pytest.mark.django_db


@pytest.fixture
def dalen(twente):
    return add_employer(by=twente.bas, card=card(place="Almelo"))


@pytest.fixture
def linde(twente, dalen):
    late = {"next_action": "Bellen", "next_action_on": TODAY - timedelta(days=1)}
    return add_employer(
        by=twente.bas,
        card=card(name="De Linde", kvk_number="", sector="Q", place="Enschede", stage="ended", **late),
    )


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["Van Dalen Logistiek"]),
        ({"stage": "ended"}, ["De Linde"]),
        ({"text": "linde"}, ["De Linde"]),
        ({"text": "1234 56"}, ["Van Dalen Logistiek"]),
        ({"text": "78"}, []),
        ({"sector": "H"}, ["Van Dalen Logistiek"]),
        ({"sector": "Q"}, []),
        ({"place": "Almelo"}, ["Van Dalen Logistiek"]),
        ({"action": OVERDUE, "stage": "ended"}, ["De Linde"]),
        ({"action": OVERDUE}, []),
    ],
)
def test_the_list_is_narrowed_and_leaves_out_those_that_ended(dalen, linde, wanted, found):
    assert [str(employer) for employer in employer_list(Wanted(**wanted), TODAY)] == found


def test_order_has_what_is_empty_last(twente, dalen):
    other = add_employer(
        by=twente.bas, card=card(name="Aannemer", kvk_number="", next_action="Bellen", next_action_on=TODAY)
    )
    for sort, first in (
        ("naam", other),
        ("-naam", dalen),
        ("actie", other),
        ("-actie", other),
        ("nonsense", other),
    ):
        assert employer_list(Wanted(sort=sort), TODAY)[0] == first, sort


def test_a_place_is_also_that_of_an_address(twente, dalen):
    for street in ("Weg 1", "Weg 2"):
        add_location(by=twente.bas, employer=dalen, street=street, postcode="7411 AB", place="Deventer")
    assert list(employer_list(Wanted(place="Deventer"), TODAY)) == [dalen], "once"
    assert places() == ["Almelo"]
    assert [location.street for location in locations_of(dalen)] == ["Weg 1", "Weg 2"]


def test_by_number_and_by_name(dalen, linde):
    assert employer_with_number("12345678") == dalen
    assert employer_with_number("12345678", other_than=dalen) is None
    assert employers_named(" VAN DALEN logistiek ") == [dalen]
    assert employers_named("Van Dalen") == employers_named(str(dalen), other_than=dalen) == []


def test_another_region_has_none_of_it(cast):
    dalen = plant(cast, kvk_number="12345678", place="Almelo")
    with in_region(cast.twente):
        assert employer_of(dalen.pk) == dalen
    with in_region(cast.zuidoost):
        assert employer_of(dalen.pk) is None
        assert employer_with_number("12345678") is None
        assert places() == []


def test_contacts_now_and_gone(twente, dalen):
    erdal, mies = (add_contact(by=twente.bas, employer=dalen, name=name) for name in ("Erdal", "Mies"))
    end_contact(by=twente.bas, contact=erdal, on=TODAY)
    end_contact(by=twente.bas, contact=mies, on=TODAY + timedelta(days=1))
    assert contacts_of(dalen, TODAY) == ([mies], [erdal])


def test_moments_newest_first_with_who_spoke_in_one_query(twente, dalen, django_assert_num_queries):
    erdal = add_contact(by=twente.bas, employer=dalen, name="Erdal")
    for days, text in ((3, "Eerst"), (1, "Later")):
        moment = Moment(kind="phone", on=TODAY - timedelta(days=days), text=text, contact=erdal)
        log_contact_moment(by=twente.bas, employer=dalen, moment=moment)
    with django_assert_num_queries(1):
        told = [(moment.text, moment.contact.name, moment.by.name) for moment in moments_of(dalen)]
    assert told == [("Later", "Erdal", "Bas Hofman"), ("Eerst", "Erdal", "Bas Hofman")]


def test_history_is_anything_that_hangs_on_it(twente, dalen):
    assert not has_history(dalen)
    add_contact(by=twente.bas, employer=dalen, name="Erdal")
    assert has_history(dalen)


def test_who_keeps_contact(twente):
    assert [member.name for member in advisers()] == ["Bas Hofman", "Karin de Vries"]
    Membership.objects.filter(pk=twente.bas.pk).update(ended_at=timezone.now())
    assert twente.bas not in advisers()
