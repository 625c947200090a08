"""Agreements in words."""

from datetime import date, timedelta

import pytest

from governance.partnership.enums import Purpose
from governance.partnership.presenters import agreement_facts, agreement_line, dates_between, kind_links
from regions.components.shapes import Fact
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, agree, plant_partner

TODAY = date(2026, 11, 22)


def test_every_kind_begins_with_a_capital_and_keeps_the_others():
    labels = [link.label for link in kind_links("twente")]
    assert labels == [
        "Samenwerkingsafspraak",
        "Gegevens delen met een impactpartner",
        "Verwerkersovereenkomst",
        "Onderzoek naar risico’s (DPIA)",
    ]
    assert kind_links("twente")[3].url == "/regio/twente/afspraken/nieuw/dpia/"


@pytest.mark.parametrize(
    ("ends_on", "words"),
    [
        (None, "vanaf 1 mei 2026"),
        (date(2026, 5, 31), "1 mei 2026 tot en met 31 mei 2026"),
    ],
)
def test_from_when_to_when(ends_on, words):
    assert dates_between(date(2026, 5, 1), ends_on) == words


@pytest.mark.django_db
def test_the_facts_in_the_order_in_which_they_happen(cast):
    agreement = agree(
        cast.twente,
        plant_partner("Meetwerk"),
        purposes=(RESEARCH, Purpose.POLICY_ADVICE),
        others=("Saxion", "Taalunie"),
        signed=False,
        starts_on=date(2026, 5, 1),
    )
    with in_region(cast.twente):
        assert agreement_facts(agreement) == [
            Fact("Soort", "Gegevens delen met een impactpartner"),
            Fact("Impactpartner", "Meetwerk"),
            Fact("Waarvoor", "Onderzoek naar impact, advies over beleid"),
            Fact("Tekent mee", "Saxion, Taalunie"),
            Fact("Geldt", "vanaf 1 mei 2026"),
            Fact("Getekend op", "nog niet"),
        ]


@pytest.mark.django_db
def test_a_line_says_when_the_end_is_near(cast):
    agreement = agree(cast.twente, plant_partner("Meetwerk"), ends_on=date(2030, 5, 31), others=("Saxion",))
    with in_region(cast.twente):
        line = agreement_line(agreement, "twente", date(2030, 5, 1))
        early = agreement_line(agreement, "twente", date(2030, 5, 31) - timedelta(days=61))
    assert (line.parties, line.purposes) == ("Meetwerk, Saxion", "onderzoek naar impact")
    assert (line.state, line.tone) == ("loopt bijna af", "warning")
    assert (early.state, early.tone) == ("geldt nu", "positive")
