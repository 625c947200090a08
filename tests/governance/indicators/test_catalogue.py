"""One record is enough: a figure that is planted here shows up wherever its record says, without another edit."""

from collections import Counter
from datetime import date

import pytest
from django.urls import reverse

from governance.enums import Measure
from governance.impact.actions import publish_figures
from governance.impact.api.openapi import document
from governance.impact.api.query import Wrong
from governance.impact.api.shapes import DEFINITIONS
from governance.impact.api.views import Figures
from governance.impact.models import PublishedFigure
from governance.indicators.catalogue import (
    FIGURES,
    figure_of,
    figures_in,
    figures_in_overview,
    published_figures,
)
from governance.indicators.counts import Until
from governance.indicators.documentation import figures_page
from governance.indicators.figure import CountedFigure, FigureGroup, StalledFigure
from governance.indicators.records.outlook import UPDATED
from participants.models import Participant
from tests.cast import in_region
from tests.governance.national.stage import body
from tests.governance.reports.stage import gathered
from tests.governance.stage import person

TEXT = "Mensen die alleen in deze test worden geteld."
COUNTED = CountedFigure(
    code="planted",
    name="Geplant",
    text=TEXT,
    count=Until(Measure.SCREENED),
    group=FigureGroup.ROAD,
    in_report=35,
    in_overview=15,
    is_published=True,
)
STALLED = StalledFigure(
    code="planted",
    name="Geplant",
    text=TEXT,
    rows=lambda member, on: Participant.objects.visible_to(member),
    group=FigureGroup.STALLED,
    icon="clock",
    tone="info",
    line="staan in deze test",
)


@pytest.fixture
def plant():
    """The description of the interface is made once per process, when every record is there."""
    planted = []

    def add(figure):
        FIGURES.add(figure)
        planted.append(figure)
        document.cache_clear()

    yield add
    for figure in planted:
        FIGURES.remove(figure)
    document.cache_clear()


def test_every_code_stands_for_one_figure_that_is_explained():
    assert max(Counter(figure.code for figure in FIGURES).values()) == 1
    assert all(len(str(figure.text)) > 30 for figure in FIGURES)
    assert figure_of("counted") in published_figures()
    assert figure_of("iets-anders") is None


def test_every_figure_is_explained_somewhere():
    assert [figure for figure in FIGURES if not figure.group] == [UPDATED]
    assert UPDATED in figures_in_overview()


@pytest.mark.django_db
def test_a_planted_figure_is_on_the_page_and_opens_to_its_people(plant, cast, client_for):
    plant(COUNTED)
    with in_region(cast.twente):
        for _ in range(2):
            person(cast, ("screened", date(2026, 2, 1)))
    client = client_for(cast.karin)
    page = client.get(reverse("governance:figures", args=["twente"])).content.decode()
    people = reverse("governance:figure_people", args=["twente", "planted"])
    row = page[page.index('id="planted"') :]
    assert "<b>2</b> mensen" in row[: row.index("</tr>")]
    assert page.index('id="still-6"') < page.index('id="planted"') < page.index('id="plan"')
    assert people in page
    assert "2 deelnemers" in client.get(people).content.decode()
    assert client_for(cast.jeroen).get(people).status_code == 403


@pytest.mark.django_db
def test_a_planted_figure_stands_in_its_place_in_the_report(plant, cast):
    plant(COUNTED)
    report = gathered(cast)
    names = [row.name for row in report.table]
    assert names.index("Gestart") < names.index("Geplant") < names.index("Gestart in scholing")
    assert COUNTED in report.definitions


@pytest.mark.django_db
def test_a_planted_figure_is_explained_below_the_national_overview(plant, cast, client_for):
    plant(COUNTED)
    assert TEXT in body(client_for(cast.mieke), "/landelijk/").decode()


@pytest.mark.django_db
def test_a_planted_figure_is_published_and_described(plant, cast):
    plant(COUNTED)
    with in_region(cast.twente):
        publish_figures(today=date(2026, 11, 26))
        assert PublishedFigure.objects.filter(code="planted").count() == 3
    described = document()["components"]["schemas"]["Indicator"]["properties"]["indicator"]
    assert described["enum"][-1] == "planted"
    asked = next(parameter for parameter in Figures.parameters if parameter.name == "indicator")
    assert asked.read("planted") == "planted"
    assert DEFINITIONS.values(published_figures())["definities"][-1]["omschrijving"] == TEXT


def test_a_figure_that_is_not_planted_is_in_no_place():
    assert COUNTED not in figures_in(FigureGroup.ROAD)
    assert "planted" not in figures_page()
    asked = next(parameter for parameter in Figures.parameters if parameter.name == "indicator")
    with pytest.raises(Wrong, match="Kies uit"):
        asked.read("planted")


@pytest.mark.django_db
def test_a_planted_figure_that_stalls_is_on_the_overview_too(plant, cast, client_for):
    plant(STALLED)
    with in_region(cast.twente):
        person(cast)
    client = client_for(cast.karin)
    overview = client.get(reverse("governance:dashboard", args=["twente"])).content.decode()
    line = overview[overview.index("/cijfers/planted/") :]
    assert "1 deelnemer" in line[: line.index("staan in deze test")]
    assert 'id="planted"' in client.get(reverse("governance:figures", args=["twente"])).content.decode()


def test_the_documentation_says_how_each_figure_is_made(plant):
    plant(COUNTED)
    row = f"| `planted` | Geplant | {TEXT} | mensen | `screened` until the day | yes | yes | yes |"
    assert row in figures_page()
    assert "| `started` without `counted` | yes |  |  |" in figures_page()
