"""All figures in tables."""

from governance.figures.presenters import figure_tables, stalled_table
from governance.indicators.records.stalled import FOLLOW_UPS, SILENT
from regions.access.permissions import Sight
from tests.governance.stage import unsaved_period

PERIOD = unsaved_period(wave="scale_up_2026")


def tables(sees=Sight.ALL):
    return figure_tables(lambda figure: f"({figure.code})", sees=sees, slug="twente", period=PERIOD)


def test_tables_in_their_order_each_with_its_figures():
    assert [table.title for table in tables()] == [
        "Gestart in scholing", "Aan het werk", "Van aanmelding naar werk", "Plan en verwachting",
    ]  # fmt: skip
    first = tables()[0].lines
    assert [line.value for line in first] == ["(counted)", "(counted-new)", "(learning)", "(not-counted)"]
    assert {line.unit for line in first} == {"mensen"}


def test_a_date_has_no_unit_and_nobody_behind_it():
    plan, forecast = tables()[-1].lines
    assert (plan.unit, plan.url) == ("mensen", "")
    assert (forecast.unit, forecast.url) == ("", "")


def test_only_who_sees_everybody_opens_a_figure_to_people():
    assert tables()[0].lines[0].url == "/regio/twente/cijfers/counted/?looptijd=scale_up_2026"
    for sees in (Sight.CASELOAD, Sight.NOBODY):
        assert {line.url for table in tables(sees) for line in table.lines} == {""}


def test_what_stalls_leads_to_its_rows():
    title, (silent, talks) = stalled_table({SILENT: 501, FOLLOW_UPS: 2}, "twente")
    assert title == "Vraagt aandacht"
    assert (silent.value, silent.unit) == ("meer dan 500", "mensen")
    assert (talks.value, talks.unit) == ("2", "gesprekken")
    one, talk = stalled_table({SILENT: 1, FOLLOW_UPS: 1}, "twente").lines
    assert (one.unit, talk.unit) == ("persoon", "gesprek")
    assert talks.url != silent.url == "/regio/twente/cijfers/silent/"
