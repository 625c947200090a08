"""All regions together: sums of what is shown."""

from governance.national.presenters.totals import Kpi, kpis, lead, regions
from governance.national.queries.standings import RegionStanding
from regions.enums import RegionKind, RegionState
from regions.models import Region
from tests.governance.national.presenters.stage import counter, region
from tests.governance.stage import counts


def test_a_total_leaves_hidden_numbers_out_and_says_of_how_many_regions():
    rows = [
        region("Twente", counted=counter(143), is_stale=True),
        region("Zeeland", counted=counter(None), at_work=counter(None)),
        region("Drenthe", takes_part=False, counted=counter(500)),
    ]
    counted, at_work, on_plan, stale = kpis(rows)
    assert counted == Kpi("Gestart in scholing", "143", "van 400 (doel), zonder 1 regio met minder dan 10")
    assert at_work.value == "20"
    assert on_plan == Kpi("Op of voor op plan", "1", "van 1 regio’s waarvan we het getal laten zien")
    assert stale == Kpi("Geen nieuwe gegevens", "1 regio", "langer dan 4 weken")


def test_of_no_regions_at_all():
    assert [kpi.value for kpi in kpis([])] == ["0", "0", "0", "0 regio’s"]


def test_one_region_and_more():
    assert [regions(count) for count in (0, 1, 3)] == ["0 regio’s", "1 regio", "3 regio’s"]


def standing(state=RegionState.ACTIVE, kind=RegionKind.LABOUR_MARKET_REGION, tallies=None) -> RegionStanding:
    return RegionStanding(Region(state=state, kind=kind), tallies, None)


def test_how_many_take_part_and_what_all_of_them_aim_at():
    interested = standing(RegionState.INTERESTED)
    assert lead([standing(tallies=counts()), interested]) == [
        "1 van 2 regio’s doet mee.",
        "Doel per regio: 200 mensen.",
    ]
    other = counts()
    other.period.target = 150
    assert lead([standing(tallies=counts()), standing(tallies=other)]) == ["2 van 2 regio’s doen mee."]
