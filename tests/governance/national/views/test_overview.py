"""All regions beside each other: what stands there, in which order, and what it costs."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from governance.counting.days import months_after, months_between
from governance.counting.tallies import tallies_of
from governance.indicators.records.education import COUNTED
from governance.indicators.records.road import AT_WORK_6, STILL_6
from governance.indicators.records.work import AT_WORK
from governance.national.presenters.regions import updated_words
from governance.national.queries.standings import all_standings
from regions.components.charts.tiles import PLACES
from regions.models import ProgrammePeriod, Region
from regions.tenancy.scope import national_scope
from tests.cast import in_region, in_state, make_participant
from tests.governance.national.stage import begin, body, tell
from tests.participants.many import settled_queries_of

pytestmark = pytest.mark.django_db
COMMITTED = pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
TODAY = timezone.localdate()


def overview(client, **query) -> str:
    return body(client, "/landelijk/", **query).decode()


def order(seen: str, *names: str) -> list[str]:
    table = seen[seen.index("<tbody") :]
    return sorted(names, key=lambda name: table.index(f">{name}</a>"))


def test_both_counters_in_their_order_with_plan_and_state(cast, client_for):
    tell(cast.twente, counted=143, at_work=40)
    seen = overview(client_for(cast.mieke))
    head = seen[seen.index("<thead") : seen.index("</thead>")]
    assert head.index("Gestart in scholing") < head.index("Aan het werk")
    assert "3 van 3 regio’s doen mee." in seen
    assert "Doel per regio: 200 mensen." in seen
    assert " voor</span>" in seen
    assert " achter</span>" in seen
    assert seen.count('aria-sort="') == 1
    assert 'id="sort-maanden"' in seen


def test_longest_at_it_comes_first(cast, client_for):
    begin(cast.twente, months_after(TODAY, -3))
    begin(cast.zuidoost, months_after(TODAY, -14))
    begin(cast.limburg, months_after(TODAY, -7))
    names = ("Twente", "Zuidoost-Brabant", "Noord-Limburg")
    client = client_for(cast.mieke)
    assert order(overview(client), *names) == ["Zuidoost-Brabant", "Noord-Limburg", "Twente"]
    assert order(overview(client, sort="maanden"), *names) == ["Twente", "Noord-Limburg", "Zuidoost-Brabant"]
    assert order(overview(client, sort="onzin"), *names) == ["Zuidoost-Brabant", "Noord-Limburg", "Twente"]
    assert "geen ranglijst" in overview(client)


def test_filters_stand_in_the_address(cast, client_for):
    tell(cast.twente, counted=199)
    tell(cast.zuidoost, counted=11)
    client = client_for(cast.mieke)
    behind = overview(client, toon="achter")
    assert "1 regio<" in behind
    assert ">Zuidoost-Brabant</a>" in behind
    assert "1 regio<" in overview(client, q="twen")
    assert "Geen regio’s met deze filters" in overview(client, q="nergens")
    assert "3 regio’s<" in overview(client, toon="onzin")


def test_a_part_for_htmx_is_the_same_as_in_the_page(cast, client_for):
    tell(cast.twente, counted=50, at_work=20)
    client = client_for(cast.mieke)
    whole = overview(client, sort="-werk", q="e")
    part = client.get("/landelijk/", {"sort": "-werk", "q": "e"}, headers={"HX-Request": "true"})
    table = part.content.decode().split("<select", 1)[0].strip()
    assert "<html" not in table
    assert table in whole


def test_every_region_is_a_link_also_one_that_does_not_take_part(cast, client_for):
    with in_state(cast.limburg, "interested"):
        client = client_for(cast.mieke)
        seen = overview(client)
        assert "2 van 3 regio’s doen mee." in seen
        assert "NLB – – Noord-Limburg: heeft belangstelling" in seen
        assert ">Noord-Limburg</a>" not in seen[seen.index("<tbody") : seen.index("</tbody>")]
        assert ">Noord-Limburg</a>" in overview(client, toon="alle")
        assert seen.count('<a href="/landelijk/regio/') >= 5


def test_the_map_counts_what_was_asked(cast, client_for):
    tell(cast.twente, counted=143, at_work=40)
    client = client_for(cast.mieke)
    assert "TWE 143 – Twente: 143 van 200 gestart in scholing" in overview(client)
    assert "TWE 40 – Twente: 40 van 200 aan het werk gegaan" in overview(client, kaart="werk")
    assert "TWE 143" in overview(client, kaart="onzin")


def test_a_region_that_is_quiet_stands_out(cast, client_for):
    begin(cast.twente, months_after(TODAY, -6))
    with in_region(cast.zuidoost):
        make_participant(by=cast.zoe, registered_on=TODAY - timedelta(days=2))
    begin(cast.limburg, TODAY - timedelta(days=5))
    client = client_for(cast.mieke)
    quiet = overview(client, toon="oud")
    assert ">Twente</a>" in quiet
    assert ">Zuidoost-Brabant</a>" not in quiet[quiet.index("<tbody") :]
    assert ">Noord-Limburg</a>" not in quiet[quiet.index("<tbody") :]
    assert "vandaag" in overview(client)


def test_updated_is_the_last_contact_or_the_last_milestone_written_down(cast):
    with in_region(cast.twente):
        person = make_participant(by=cast.karin, registered_on=TODAY - timedelta(days=100))
        person.milestones.update(recorded_at=timezone.now() - timedelta(days=9))
    with national_scope():
        found = {one.region.slug: one.updated_on for one in all_standings(TODAY)}
    assert found == {"twente": TODAY - timedelta(days=9), "zuidoost-brabant": None, "noord-limburg": None}


def test_the_same_figures_as_the_regions_own_page(cast):
    with in_region(cast.twente):
        for day, kinds in ((70, ["started", "at_work"]), (35, ["started"]), (1, ["started", "at_work"])):
            on = TODAY - timedelta(days=day)
            make_participant(
                by=cast.karin, registered_on=on, eligible=True, milestones=[(kind, on) for kind in kinds]
            )
        own = tallies_of(ProgrammePeriod.objects.get(), [TODAY])
    with national_scope():
        standing = next(one for one in all_standings(TODAY) if one.region == cast.twente)
    for figure in (COUNTED, AT_WORK, AT_WORK_6, STILL_6):
        assert figure.people(standing.tallies, TODAY) == figure.people(own, TODAY)
    assert COUNTED.people(standing.tallies, TODAY) == 3


@pytest.mark.parametrize(
    "day", [date(2026, 3, 31), date(2026, 3, 15), date(2026, 3, 1), date(2027, 12, 31), date(2028, 5, 3)]
)
def test_the_same_figures_at_the_edges_of_months_and_period(cast, day):
    with in_region(cast.twente):
        for on in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 15), date(2026, 3, 31)):
            make_participant(
                by=cast.karin, registered_on=on, eligible=True, milestones=[("started", on), ("at_work", on)]
            )
        own = tallies_of(ProgrammePeriod.objects.get(), [day])
    with national_scope():
        standing = next(one for one in all_standings(day) if one.region == cast.twente)
    for figure in (COUNTED, AT_WORK, AT_WORK_6):
        assert figure.people(standing.tallies, day) == figure.people(own, day)


def test_months_and_days_in_words():
    assert months_between(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert months_between(date(2026, 1, 15), date(2026, 11, 15)) == 10
    assert updated_words(date(2026, 11, 20), date(2026, 11, 26)) == "20 nov"
    assert updated_words(date(2026, 11, 25), date(2026, 11, 26)) == "gisteren"
    assert updated_words(None, date(2026, 11, 26)) == "nog niets"


def plant_the_other_regions() -> None:
    known = set(Region.objects.values_list("abbreviation", flat=True))
    for pk, code in enumerate(sorted(set(PLACES) - known), 100):
        Region.objects.using("owner").create(
            pk=pk, slug=code.lower(), name=code, short_name=code, abbreviation=code, state="active",
            tile_row=1, tile_column=1,
        )  # fmt: skip
        with in_region(pk):
            ProgrammePeriod.objects.create(
                wave="scale_up_2026", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31)
            )


@COMMITTED
def test_three_regions_and_thirty_five_take_the_same_queries(cast, client_for):
    client = client_for(cast.mieke)
    before = settled_queries_of(client, "/landelijk/")
    plant_the_other_regions()
    assert settled_queries_of(client, "/landelijk/") == before
    assert overview(client).count('<a href="/landelijk/regio/') == 70  # a tile and a row each
    with national_scope(), CaptureQueriesContext(connection) as asked:
        assert len(all_standings(TODAY)) == 35
    assert len(asked) == 3
