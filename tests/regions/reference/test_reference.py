"""The 35 regions: complete, without doubles, and loaded any number of times."""

import pytest
from django.core.management import call_command

from regions.models import Region
from regions.reference import region_facts
from regions.reference.loading import load_regions

NOT_IN_USE = {"AM04", "AM16", "AM31"}
KNOWN = {"twente", "zuidoost-brabant", "noord-limburg", "midden-limburg", "zuid-limburg"}


def test_35_regions_with_codes_of_their_own():
    codes = [facts.cbs_code for facts in region_facts()]
    assert len(set(codes)) == len(codes) == 35
    assert set(codes) == {f"AM{number:02d}" for number in range(1, 39)} - NOT_IN_USE


def test_no_two_regions_share_a_name_or_a_place_on_the_map():
    facts = region_facts()
    for distinct in (
        {one.slug for one in facts},
        {one.name for one in facts},
        {one.abbreviation for one in facts},
        {(one.tile_row, one.tile_column) for one in facts},
    ):
        assert len(distinct) == 35
    assert max(one.tile_row for one in facts) == 8
    assert max(one.tile_column for one in facts) == 5


def test_values_fit_their_columns():
    for one in region_facts():
        assert len(one.abbreviation) <= 4
        assert len(one.short_name) <= 40
        assert one.provinces[0]


def test_only_regions_that_a_source_names_carry_a_wave():
    assert {one.slug for one in region_facts() if one.known_wave} == KNOWN


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_loading_adds_what_is_missing_and_keeps_settings():
    Region.objects.using("owner").filter(slug="twente").update(
        name="Tukkerland", state="active", silent_days=21
    )
    loaded = load_regions()
    assert loaded.added == 35 - 3
    assert loaded.changed >= 1
    twente = Region.objects.get(slug="twente")
    assert (twente.name, twente.state, twente.silent_days) == ("Twente", "active", 21)
    assert twente.tile_row == 2
    again = load_regions()
    assert (again.added, again.changed, again.unchanged) == (0, 0, 35)
    call_command("load_regions")
    assert Region.objects.count() == 35
