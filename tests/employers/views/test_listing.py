"""The list of employers as an adviser meets it."""

from datetime import timedelta

import pytest

from employers.actions import Moment, add_contact, add_location, log_contact_moment
from employers.models import Employer
from tests.cast import in_region
from tests.employers.stage import ROOT, TODAY, cost, page_of, plant

pytestmark = pytest.mark.django_db


def test_an_empty_list_says_what_to_do(bas):
    assert "Nog geen werkgevers" in page_of(bas)


def test_the_list_filters_and_searches(cast, bas):
    plant(cast, stage="active", place="Almelo", kvk_number="12345678")
    plant(cast, "Zorggroep De Linde", sector="Q", place="Enschede")
    plant(cast, "Gestopt BV", stage="ended")
    everything = page_of(bas)
    assert "2 werkgevers" in everything
    assert "Gestopt BV" not in everything
    assert "Gestopt BV" in page_of(bas, stand="ended")
    for query in (
        {"stand": "active"},
        {"sector": "H"},
        {"plaats": "Almelo"},
        {"zoek": "dalen"},
        {"zoek": "1234 56"},
    ):
        page = page_of(bas, **query)
        assert "Van Dalen" in page
        assert "De Linde</a>" not in page
    assert "Geen werkgevers met deze filters" in page_of(bas, zoek="qqq")
    assert "Van Dalen" in page_of(bas, stand="bestaat-niet", sort="-contact", page="7")


def test_a_late_next_action_stands_out_and_can_be_filtered(cast, bas):
    plant(cast, next_action="Bellen over de start", next_action_on=TODAY - timedelta(days=2))
    plant(cast, "De Linde", next_action="Mailen", next_action_on=TODAY + timedelta(days=2))
    page = page_of(bas, actie="te-laat")
    assert "Bellen over de start" in page
    assert "Mailen" not in page
    assert "badge warning" in page


def test_htmx_gets_only_the_list(cast, bas):
    plant(cast)
    fragment = bas.get(ROOT, {"sector": "H"}, HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in fragment
    assert "Van Dalen" in fragment


def test_the_list_and_the_page_cost_the_same_with_one_and_with_three(cast, bas):
    def fill(employer: Employer, name: str) -> None:
        with in_region(cast.twente):
            contact = add_contact(by=cast.bas, employer=employer, name=name)
            add_location(by=cast.bas, employer=employer, street="Weg 1", postcode="7602 AB", place="Almelo")
            moment = Moment(kind="phone", on=TODAY, text=name, contact=contact)
            log_contact_moment(by=cast.bas, employer=employer, moment=moment)

    employer = plant(cast)
    fill(employer, "Een")
    url = f"{ROOT}{employer.pk}/"
    one, one_page = cost(bas, ROOT), cost(bas, url)
    fill(employer, "Twee")
    fill(employer, "Drie")
    plant(cast, "Twee")
    plant(cast, "Drie")
    assert cost(bas, ROOT) == one
    assert cost(bas, url) == one_page
