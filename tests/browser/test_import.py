"""The whole import by hand: a school's file in, mended on screen, saved, and taken back; with and without scripts."""

import re

import pytest

from participants.models import Participant
from regions.jobs.running import perform
from regions.models import Job
from regions.tenancy.scope import region_scope
from tests.cast import Cast
from tests.intake.previews import SAMPLES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"]),
]


@pytest.fixture
def cast(transactional_db, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    return Cast.load()


def work(cast):
    """What the worker does with everything that waits."""
    with region_scope(cast.twente.pk):
        waiting = list(Job.objects.filter(state="queued").values_list("pk", flat=True))
    for job_id in waiting:
        perform(job_id, cast.twente.pk)


def people(cast):
    with region_scope(cast.twente.pk):
        return Participant.objects.present().count()


def press(page, name, *, within=None):
    (within or page).get_by_role("button", name=name, exact=True).first.click()


def choose_file(page, cast, sample):
    page.goto("/regio/twente/deelnemers/")
    page.get_by_role("link", name="Bestand inlezen").click()
    page.set_input_files("input[type=file]", str(SAMPLES / sample))
    press(page, "Bestand bekijken")
    assert page.locator("progress").is_visible()
    work(cast)


def row(page, number):
    return page.locator(f"#rij-{number}")


def test_twente_from_file_to_people_and_back(window, cast):
    page = window(cast.karin).new_page()
    choose_file(page, cast, "intake-twente.xlsx")
    page.wait_for_selector("#stand")  # the bar sends the page on by itself
    assert "2 vragen over kolommen en 5 rijen" in page.locator("#stand").inner_text()
    page.get_by_label("Dit zijn telefoonnummers").check()
    page.get_by_label("de dag van de lijst").check()
    press(page, "Antwoorden bewaren")
    for number in (218, 219, 220, 221):
        press(page, "Rij overslaan", within=row(page, number))
        row(page, number).get_by_text("overgeslagen").wait_for()
    for name in ("Neem 12-03-2026", "Neem 1F", "Iemand anders: nieuw"):
        press(page, name, within=row(page, 222))
        row(page, 222).get_by_role("button", name=name).wait_for(state="hidden")
    page.get_by_text("Alles is nagekeken", exact=True).wait_for()
    assert "212 nieuw, 0 bestaan al, 4 overgeslagen, 0 na te kijken" in page.locator("#stand").inner_text()
    assert people(cast) == 0
    press(page, "Opslaan")
    work(cast)
    page.get_by_text("Opgeslagen", exact=True).wait_for()
    assert people(cast) == 212
    press(page, "Hele bestand terugdraaien")
    work(cast)
    page.get_by_text("Teruggedraaid", exact=True).wait_for()
    assert people(cast) == 0


def test_a_language_houses_file_without_scripts_on_a_phone(window, cast):
    page = window(cast.karin, "phone", javascript=False).new_page()
    choose_file(page, cast, "intake-zuidoost-brabant.csv")
    page.get_by_role("link", name="Kijk of het klaar is").click()
    assert "9 rijen om na te kijken" in page.locator("#stand").inner_text()
    row(page, 24).get_by_role("textbox").fill("Wiśniewska, Maria")
    press(page, "Verbeteren", within=row(page, 24))
    assert re.search(r"8 rijen om na te kijken", page.locator("#stand").inner_text())
    assert row(page, 35).get_by_role("button", name="Neem Wiśniewska, Gerda").is_visible()
    page.get_by_role("button", name="Alle 8 zo overnemen").click()
    press(page, "Opslaan")
    work(cast)
    page.get_by_role("link", name="Kijk of het klaar is").click()
    assert people(cast) == 187
