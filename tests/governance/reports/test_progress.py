"""What stands in the progress report, and for whom it is rounded."""

from datetime import date

import pytest

from governance.disclosure import EXACT, OUTSIDE
from governance.reports.audience import Audience
from governance.reports.presenters.progress import conclusion
from governance.reports.progress import report_html
from regions.paper import faults_of
from tests.governance.reports.stage import ON, gathered
from tests.governance.stage import counts

pytestmark = pytest.mark.django_db


def test_the_conclusion_comes_first_and_says_where_the_region_stands(seven):
    report = gathered(seven)
    assert report.conclusion.startswith(
        "7 van de 200 mensen zijn gestart in scholing, 82 minder dan gepland."
    )
    assert "2 gingen aan het werk, 87 minder dan gepland." in report.conclusion
    html = report_html(report)
    assert html.index(report.conclusion) < html.index("<h2>")


def test_figures_now_and_in_the_quarter(seven):
    rows = {row.name: (row.value, row.in_quarter) for row in gathered(seven).table}
    assert rows["Gestart in scholing"] == ("7", "1")
    assert rows["Aan het werk gegaan"] == ("2", "2")
    assert rows["Nu in scholing"] == ("7", "")
    assert rows["Aangemeld"] == ("7", "0")


def test_the_outlook_of_few_people_is_only_for_the_team():
    tallies = counts(counted=143, lately=8)
    assert "In dit tempo is het doel voor scholing bereikt niet voor" in conclusion(tallies, ON, EXACT)
    assert "In dit tempo" not in conclusion(tallies, ON, OUTSIDE)


def test_an_earlier_day_tells_what_was_true_then(seven):
    report = gathered(seven, on=date(2026, 6, 30))
    assert report.conclusion.startswith("6 van de 200")
    assert report.months[-1][1] == "6"


def test_partners_and_outsiders_see_no_small_numbers(seven):
    partners, outside = (
        gathered(seven, audience=Audience.PARTNERS),
        gathered(seven, audience=Audience.OUTSIDE),
    )
    assert partners.conclusion.startswith("5 van de 200")
    assert "Minder dan 5 gingen aan het werk" in partners.conclusion
    assert outside.conclusion.startswith("Minder dan 10 van de 200")
    assert "afgerond op 10" in outside.note
    html = report_html(outside)
    for small in (">2<", ">7<", "Nu 7", "Nu 2"):
        assert small not in html


def test_the_document_has_no_faults_and_no_names(seven):
    for audience in Audience:
        html = report_html(gathered(seven, audience=audience))
        assert faults_of(html) == []
        assert "Naam" not in html
        assert " style=" not in html


def test_an_empty_region_has_a_report_too(cast):
    html = report_html(gathered(cast, on=date(2026, 1, 15)))
    assert "0 van de 200" in html
    assert "De looptijd is nog kort" in html
    assert faults_of(html) == []


def test_turning_into_html_asks_the_database_nothing(seven, django_assert_num_queries):
    report = gathered(seven)
    with django_assert_num_queries(0):
        report_html(report)


def test_the_bars_have_words_for_who_cannot_see_them(seven):
    html = report_html(gathered(seven))
    assert "Nu 7, volgens plan 89, doel 200" in html
