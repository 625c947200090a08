"""The filters of the national office."""

from governance.national.forms import RegionFilter, StageFilter
from tests.governance.national.presenters.stage import counter, region

ROWS = [region("Twente"), region("Zeeland", counted=counter(20)), region("Drenthe", takes_part=False)]


def test_each_choice_says_how_many_regions_it_shows():
    form = RegionFilter({}, rows=ROWS)
    assert [label for _code, label in form.fields["toon"].choices] == [
        "Regio’s die meedoen (2)", "Alle regio’s (3)", "Achter op plan (1)", "Geen nieuwe gegevens (0)",
    ]  # fmt: skip
    assert form.asked == {"q": "", "toon": "", "sort": ""}


def test_an_order_of_the_table_that_is_no_choice_stands_below():
    choices = dict(RegionFilter({"sort": "werk"}, rows=ROWS).fields["sort"].choices)
    assert choices["werk"] == "Zoals in de tabel"
    assert "werk" not in dict(RegionFilter({"sort": "-werk"}, rows=ROWS).fields["sort"].choices)


def test_a_column_that_sorts_takes_the_list_of_orders_along():
    assert RegionFilter({}, rows=ROWS, moves=True).fields["sort"].widget.attrs == {"hx-swap-oob": "true"}
    assert RegionFilter({}, rows=ROWS).fields["sort"].widget.attrs == {}


def test_a_stage_that_is_not_there_filters_nothing():
    assert StageFilter({"stap": "started"}).stage == "started"
    assert StageFilter({"stap": "onzin"}).stage == StageFilter({}).stage == ""
    assert ("at_work", "Aan het werk") in StageFilter({}).fields["stap"].choices
