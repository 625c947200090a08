"""The progress report: options, preview, the job that makes the PDF, and what stands in it."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from governance.counting.days import first_of_quarter
from governance.reports.audience import Audience
from governance.reports.making import KIND
from governance.reports.presenters.quarters import quarter_name
from governance.reports.progress import gather, report_html
from regions.enums import JobState, Role
from regions.jobs import files
from regions.jobs.running import perform
from regions.models import Job, Membership, ProgrammePeriod
from regions.paper import faults_of
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _files_apart(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def seven(cast):
    """Seven people in education since May, two of them at work; one began before the quarter's end."""
    with in_region(cast.twente):
        for number in range(7):
            work = [("at_work", date(2026, 10, 5))] if number < 2 else []
            start = date(2026, 10, 1) if number == 0 else date(2026, 5, 4)
            make_participant(
                by=cast.karin, first_name=f"Naam{number}", registered_on=date(2026, 3, 2), eligible=True,
                milestones=[("started", start), *work],
            )  # fmt: skip
    return cast


def gathered(cast, on=ON, audience=Audience.TEAM):
    with in_region(cast.twente):
        return gather(cast.karin.region, ProgrammePeriod.objects.get(), on, audience)


def url() -> str:
    return reverse("governance:figures_report", args=["twente"])


def asked(**fields) -> dict[str, str]:
    return {"looptijd": "scale_up_2026", "stand": "2026-11-22", "lezers": "team"} | fields


@pytest.mark.parametrize(
    ("day", "first", "name"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), "eerste kwartaal 2026"),
        (date(2026, 6, 30), date(2026, 4, 1), "tweede kwartaal 2026"),
        (date(2026, 12, 31), date(2026, 10, 1), "vierde kwartaal 2026"),
    ],
)
def test_quarters(day, first, name):
    assert (first_of_quarter(day), quarter_name(day)) == (first, name)


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


def test_the_page_shows_the_report_before_it_is_made(seven, client_for):
    seen = client_for(seven.karin).get(url(), asked()).content.decode()
    assert "7 van de 200 mensen zijn gestart in scholing" in seen
    assert "Pdf maken" in seen
    assert client_for(seven.karin).get(url()).status_code == 200


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"stand": "2999-01-01"}, "Kies vandaag of een eerdere dag."),
        ({"stand": "2025-12-31"}, "Kies een dag vanaf 1 januari 2026"),
        ({"stand": "gisteren"}, ""),
        ({"looptijd": "pilot_2022"}, ""),
        ({"lezers": "iedereen"}, ""),
    ],
)
def test_a_wrong_choice_says_what_to_choose(seven, client_for, fields, words):
    for send in (client_for(seven.karin).get, client_for(seven.karin).post):
        response = send(url(), asked(**fields))
        assert response.status_code == 422
        assert words in response.content.decode()
    with in_region(seven.twente):
        assert not Job.objects.exists()


def ask(cast, client_for, **fields) -> Job:
    response = client_for(cast.karin).post(url(), asked(**fields))
    with in_region(cast.twente):
        job = Job.objects.get()
    assert response.headers["Location"] == reverse("job", args=["twente", job.pk])
    return job


def test_a_worker_makes_the_pdf_that_was_shown(seven, client_for):
    job = ask(seven, client_for)
    perform(job.pk, seven.twente.pk)
    with in_region(seven.twente):
        done = Job.objects.get()
    assert (done.kind, done.state, done.done, done.total) == (KIND, JobState.DONE, 3, 3)
    assert done.file_name == "rapport-twente-2026-11.pdf"
    pdf = PdfReader(BytesIO(files.read(done)))
    words = " ".join(page.extract_text() for page in pdf.pages)
    assert "7 van de 200 mensen" in " ".join(words.split())
    assert "Pagina 1 van" in words
    assert "Naam" not in words
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_the_bars_have_words_for_who_cannot_see_them(seven):
    html = report_html(gathered(seven))
    assert "Nu 7, volgens plan 89, doel 200" in html


def test_who_may_no_longer_report_gets_none(seven, client_for):
    job = ask(seven, client_for)
    with in_region(seven.twente):
        Membership.objects.filter(pk=seven.karin.pk).update(role=Role.TEACHER)
    perform(job.pk, seven.twente.pk)
    with in_region(seven.twente):
        refused = Job.objects.get()
    assert (refused.state, refused.file) == (JobState.FAILED, "")
    assert "mag dit rapport niet meer maken" in refused.message


def test_a_period_that_is_gone_is_said(seven, client_for):
    job = ask(seven, client_for)
    with in_region(seven.twente):
        ProgrammePeriod.objects.all().delete()
    perform(job.pk, seven.twente.pk)
    with in_region(seven.twente):
        assert "Deze looptijd is er niet meer" in Job.objects.get().message


def test_without_a_period_there_is_no_report(cast, client_for):
    with in_region(cast.twente):
        ProgrammePeriod.objects.all().delete()
    assert client_for(cast.karin).get(url()).status_code == 404


def test_only_who_may_report_and_no_stranger(seven, client_for):
    for member in (seven.jeroen, seven.petra, seven.anouk, seven.ad):
        assert client_for(member).get(url()).status_code == 403
        assert client_for(member).post(url(), asked()).status_code == 403
    assert client_for(seven.zoe).get(url()).status_code == 404
    with in_region(seven.twente):
        assert not Job.objects.exists()
