"""The pages of an import as a coordinator meets them, with and without HTMX."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from participants.actions import add_entry
from participants.models import Participant
from regions.models import AuditEvent, Job
from regions.spreadsheets import find_table, open_spreadsheet
from regions.tenancy.scope import region_scope
from tests.intake.previews import HEAD, SAMPLES, preview_of
from tests.intake.stage import read, row, save
from tests.regions.spreadsheets import files
from trajectories.intake.columns import guess_columns
from trajectories.intake.enums import ImportState
from trajectories.intake.models import IntakeImport, IntakeRow

pytestmark = pytest.mark.django_db
ROWS = (
    [*HEAD, "Telefoon", "Opleiding"],
    ["1", "Jan", "Vos", "01-02-1980", 611547478, "vmbo"],
    ["2", "An", "Kok", "31-02-1988", "0612345678", "xyz"],
    ["3", "Bo", "Bos", "03-04-1990", "0612345679", "xyz"],
    ["4", "Jan", "Vos", "01-02-1980", "0612345670", "mbo-1"],
)


@pytest.fixture
def intake(cast):
    with region_scope(cast.twente.pk):
        return read(cast, files.xlsx(*ROWS))


@pytest.fixture
def coordinator(cast, client_for):
    return client_for(cast.karin)


def url(name, intake, *args):
    return reverse(f"intake:{name}", args=["twente", intake.pk, *args])


def fresh(intake, cast):
    with region_scope(cast.twente.pk):
        return IntakeImport.objects.get(pk=intake.pk)


def line(intake, cast, number):
    with region_scope(cast.twente.pk):
        return row(intake, number)


def upload(client, content, name="lijst.xlsx"):
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("intake:imports", args=["twente"]), {"file": file})


def test_uploading_keeps_the_file_for_the_worker(cast, coordinator):
    response = upload(coordinator, (SAMPLES / "intake-twente.xlsx").read_bytes())
    with region_scope(cast.twente.pk):
        intake = IntakeImport.objects.get()
        assert Job.objects.get(pk=intake.job_id).kind == "intake.read"
    assert response.headers["Location"] == url("preview", intake)
    page = coordinator.get(url("preview", intake))
    assert b"<progress" in page.content


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "leeg.xlsx", "leeg"),
        (b"x", "foto.png", "eindigt op"),
        (b"a" * (10 * 1024 * 1024 + 1), "groot.csv", "10 MB"),
    ],
)
def test_a_file_that_cannot_be_is_refused_at_once(cast, coordinator, content, name, words):
    response = upload(coordinator, content, name)
    assert response.status_code == 422
    assert words in response.content.decode()
    with region_scope(cast.twente.pk):
        assert not IntakeImport.objects.exists()


def test_the_list_tells_what_was_uploaded(coordinator, intake):
    page = coordinator.get(reverse("intake:imports", args=["twente"])).content.decode()
    assert "lijst.xlsx" in page
    assert "1 nieuw" in page


def test_the_example_list_is_recognised_without_a_doubt(coordinator):
    content = coordinator.get(reverse("intake:template", args=["twente"])).content
    table = find_table(open_spreadsheet(io.BytesIO(content)).sheets[0])
    guesses = [guess for guess in guess_columns(table) if guess.samples]
    assert [guess.heading for guess in guesses if not guess.is_sure] == []
    assert not preview_of(table).rows[0].open_problems


def test_the_preview_shows_what_is_wrong_and_where(coordinator, intake):
    page = coordinator.get(url("preview", intake)).content.decode()
    assert "31-02-1988 bestaat niet" in page
    assert "Kolom D (Geb.datum)" in page
    assert "wat zijn deze nummers?" in page
    assert "611547478" not in page.split("Rijen")[0]
    assert "Opslaan kan als" in page


def test_answering_a_question_about_a_column(cast, coordinator, intake):
    coordinator.post(url("answers", intake), {"open-vraag-0": "phone_numbers"})
    assert fresh(intake, cast).answers == {"nine_digits:4": "phone_numbers"}
    with region_scope(cast.twente.pk):
        assert row(intake, 2).values["phone"] == "0611547478"


def test_numbers_that_are_bsn_leave_the_database(cast, coordinator, intake):
    coordinator.post(url("answers", intake), {"open-vraag-0": "are_bsn"})
    with region_scope(cast.twente.pk):
        stored = str(list(IntakeRow.objects.values_list("cells", "values", "problems")))
        stored += str(list(IntakeImport.objects.values_list("columns", "questions", "answers")))
    assert "611547478" not in stored


def test_mending_a_cell_in_place_answers_with_the_row_and_the_sums(cast, coordinator, intake):
    broken = line(intake, cast, 3)
    response = coordinator.post(
        url("row", intake, broken.pk), {"cel-3": "28-02-1988", "cel-5": "xyz"}, headers={"HX-Request": "true"}
    )
    page = response.content.decode()
    assert f'id="rij-{broken.number}"' in page
    assert 'id="stand" class="stack tight" hx-swap-oob="true"' in page
    assert "31-02-1988" not in page
    assert line(intake, cast, 3).corrections == {"3": "28-02-1988"}


def test_mending_a_cell_without_scripts_goes_back_to_the_row(cast, coordinator, intake):
    broken = line(intake, cast, 3)
    response = coordinator.post(url("row", intake, broken.pk), {"cel-3": "28-02-1988"})
    assert response.headers["Location"] == f"{url('preview', intake)}#rij-3"


def test_a_suggestion_for_all_rows_that_say_the_same(cast, coordinator, intake):
    broken = line(intake, cast, 3)
    coordinator.post(url("row", intake, broken.pk), {"cel-5": "mbo-2", "overal": "1"})
    assert [line(intake, cast, number).values["education"] for number in (3, 4)] == ["mbo2", "mbo2"]


def test_deciding_about_a_double_and_accepting_a_question(cast, coordinator, intake):
    double = line(intake, cast, 5)
    coordinator.post(url("row", intake, double.pk), {"besluit": "skip"})
    assert line(intake, cast, 5).state == "skipped"
    strange = line(intake, cast, 4)
    coordinator.post(url("row", intake, strange.pk), {"klopt": "5:word_unknown"})
    assert line(intake, cast, 4).state == "new"


def test_one_answer_for_all_rows_of_a_kind(cast, coordinator, intake):
    coordinator.post(url("settle", intake), {"soort": "word_unknown", "kolom": "5", "hoe": "empty"})
    assert [line(intake, cast, number).corrections for number in (3, 4)] == [{"5": ""}, {"5": ""}]
    coordinator.post(url("settle", intake), {"soort": "date_impossible", "kolom": "3", "hoe": "accept"})
    assert line(intake, cast, 3).state == "open", "an error cannot be accepted"


def test_other_columns_are_remembered_for_the_next_file(cast, coordinator, intake):
    answers = {f"kolom-{index}": field for index, field in intake.mapping.items()} | {"kolom-5": "remarks"}
    coordinator.post(url("columns", intake), answers)
    assert fresh(intake, cast).mapping["5"] == "remarks"
    with region_scope(cast.twente.pk):
        again = read(cast, files.xlsx(*ROWS))
    assert (again.is_remembered, again.mapping["5"]) == (True, "remarks")


def test_a_field_that_does_not_exist_is_refused_with_the_page(coordinator, intake):
    response = coordinator.post(url("columns", intake), {"kolom-0": "bsn"})
    assert response.status_code == 422
    assert response.content.count(b"<form") > 5


def test_another_tab_is_read_afresh(cast, coordinator):
    sheets = {
        "Uitleg": [["Let op"], ["x"]],
        "Een": list(ROWS),
        "Twee": [["Naam"], ["Smit, An"], ["Vos, Jan"]],
    }
    with region_scope(cast.twente.pk):
        intake = read(cast, files.xlsx(sheets=sheets))
    assert intake.sheet == 1
    coordinator.post(url("sheet", intake), {"tab": "2", "kop": ""})
    assert (fresh(intake, cast).sheet, fresh(intake, cast).totals["new"]) == (2, 2)


def test_the_page_of_one_row(cast, coordinator, intake):
    page = coordinator.get(url("row", intake, line(intake, cast, 3).pk)).content.decode()
    assert 'value="31-02-1988"' in page
    assert "Rij bijwerken" in page


def test_saving_too_early_changes_nothing(cast, coordinator, intake):
    coordinator.post(url("save", intake))
    assert fresh(intake, cast).state == ImportState.PREVIEW


def test_the_list_of_problems_goes_back_to_the_sender(cast, coordinator, intake):
    response = coordinator.post(url("problems", intake), {"soort": "xlsx"})
    lines = open_spreadsheet(io.BytesIO(response.content)).sheets[0].rows
    assert any("31-02-1988 bestaat niet" in str(cells) for cells in (each.cells for each in lines))
    assert response.headers["Content-Disposition"] == 'attachment; filename="na-te-kijken.xlsx"'
    assert coordinator.post(url("problems", intake), {"soort": "csv"}).content.startswith(b"\xef\xbb\xbfRij;")
    with region_scope(cast.twente.pk):
        assert AuditEvent.objects.filter(action="import.problems_taken").count() == 2


def test_discarding_leaves_no_rows(cast, coordinator, intake):
    coordinator.post(url("discard", intake))
    with region_scope(cast.twente.pk):
        assert not IntakeRow.objects.exists()
        assert "Vos" not in str(list(IntakeImport.objects.values()))
    assert coordinator.get(url("preview", intake)).status_code == 404


def test_changes_after_saving_are_told(cast, coordinator, intake):
    with region_scope(cast.twente.pk):
        IntakeImport.objects.filter(pk=intake.pk).update(state=ImportState.SAVED)
    response = coordinator.post(url("answers", intake), {"open-vraag-0": "phone_numbers"}, follow=True)
    assert "intussen opgeslagen" in response.content.decode()
    assert fresh(intake, cast).answers == {}


def test_a_list_costs_the_same_with_one_row_and_with_three(cast, coordinator):
    def queries(rows):
        with region_scope(cast.twente.pk):
            intake = read(cast, files.xlsx(HEAD, *rows))
        with CaptureQueriesContext(connection) as seen:
            coordinator.get(url("preview", intake))
        return len(seen)

    people = [[str(number), "Jan", name, "31-02-1988"] for number, name in enumerate(("Vos", "Kok", "Bos"))]
    queries(people[:1])
    assert queries(people[:1]) == queries(people)


@pytest.mark.parametrize("name", ["jeroen", "anouk", "bas", "petra", "ad", "zoe"])
def test_only_coordinators_of_the_region_import(name, cast, client_for, intake):
    client = client_for(getattr(cast, name))
    expected = 404 if name == "zoe" else 403
    assert client.get(reverse("intake:imports", args=["twente"])).status_code == expected
    assert client.get(url("preview", intake)).status_code == expected
    assert client.post(url("save", intake)).status_code == expected


def test_another_regions_import_does_not_exist(cast, client_for, intake):
    client = client_for(cast.zoe)
    for name in ("preview", "progress"):
        assert client.get(reverse(f"intake:{name}", args=["zuidoost-brabant", intake.pk])).status_code == 404


def test_after_saving_the_page_offers_the_way_back(cast, coordinator):
    with region_scope(cast.twente.pk):
        intake = save(cast, read(cast, files.xlsx(HEAD, ["1", "Jan", "Vos", "01-02-1980"])))
    page = coordinator.get(url("preview", intake)).content.decode()
    assert "Hele bestand terugdraaien" in page
    with region_scope(cast.twente.pk):
        add_entry(
            by=cast.jeroen,
            participant=Participant.objects.get(),
            kind="conversation",
            on=intake.reference_day,
        )
    page = coordinator.get(url("preview", intake)).content.decode()
    assert "Hele bestand terugdraaien" not in page
    assert "Jan Vos" in page


def test_a_worker_that_is_gone_can_be_asked_again(cast, coordinator, intake):
    with region_scope(cast.twente.pk):
        IntakeImport.objects.filter(pk=intake.pk).update(state=ImportState.SAVING)
        Job.objects.filter(pk=fresh(intake, cast).job_id).update(state="failed")
    assert b"Opnieuw proberen" in coordinator.get(url("preview", intake)).content
    coordinator.post(url("retry", intake))
    assert fresh(intake, cast).state == ImportState.PREVIEW


def test_progress_sends_the_page_on_when_the_work_is_done(coordinator, intake):
    response = coordinator.get(url("progress", intake), headers={"HX-Request": "true"})
    assert response.headers["HX-Redirect"] == url("preview", intake)
