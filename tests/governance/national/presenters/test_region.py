"""The facts above the figures of a region."""

from datetime import date

from governance.national.presenters.region import facts_of, tone_of
from regions.components.shapes import Fact
from regions.enums import RegionState
from regions.models import Region
from tests.governance.stage import TODAY, unsaved_period


def test_who_leads_since_when_and_for_how_long():
    region = Region(lead_organisation="Gemeente Enschede")
    assert facts_of(region, updated_on=TODAY, period=unsaved_period(), today=TODAY) == [
        Fact("Penvoerder", "Gemeente Enschede"),
        Fact("Bijgewerkt", "vandaag"),
        Fact("Looptijd", "januari 2026 tot en met december 2027"),
        Fact("Maanden bezig", "10"),
    ]


def test_what_is_not_known_yet():
    facts = facts_of(Region(lead_organisation=""), updated_on=None, period=None, today=TODAY)
    assert [fact.value for fact in facts] == ["nog niet bekend", "nog niets"]


def test_before_and_after_its_period_no_months_are_counted():
    for day in (date(2025, 12, 31), date(2028, 1, 1)):
        facts = facts_of(Region(), updated_on=None, period=unsaved_period(), today=day)
        assert "Maanden bezig" not in [fact.label for fact in facts]


def test_the_tone_of_a_state():
    states = (RegionState.ACTIVE, RegionState.AWARDED, RegionState.INTERESTED)
    assert [tone_of(Region(state=state)) for state in states] == ["positive", "info", "neutral"]
