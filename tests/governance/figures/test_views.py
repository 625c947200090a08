"""All figures with their definitions, and the people behind them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from governance.indicators.catalogue import FIGURES
from regions.models import AccessEvent
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db


def figures_url() -> str:
    return reverse("governance:figures", args=["twente"])


def people_url(code: str) -> str:
    return reverse("governance:figure_people", args=["twente", code])


@pytest.fixture
def three(cast):
    today = timezone.localdate()
    with in_region(cast.twente):
        for name, supervisor in (("Samira", cast.jeroen), ("Piotr", cast.erik), ("Fatma", None)):
            make_participant(
                by=cast.karin, first_name=name, supervisor=supervisor, registered_on=today - timedelta(days=40),
                eligible=True, milestones=[("started", today - timedelta(days=35))],
            )  # fmt: skip
    return cast


def test_the_page_shows_every_figure_with_its_definition(three, client_for):
    seen = client_for(three.karin).get(figures_url()).content.decode()
    for definition in (figure for figure in FIGURES if figure.group):
        assert f'id="{definition.code}"' in seen
        assert escape(str(definition.text)) in seen
    assert "<b>3</b> mensen" in seen


def test_only_a_coordinator_opens_figures_to_people(three, client_for):
    assert people_url("counted") in client_for(three.karin).get(figures_url()).content.decode()
    for member in (three.jeroen, three.bas, three.petra):
        assert people_url("counted") not in client_for(member).get(figures_url()).content.decode()


def test_a_partner_sees_rounded_figures(three, client_for):
    seen = client_for(three.petra).get(figures_url()).content.decode()
    assert "minder dan 5" in seen
    assert "<b>3</b>" not in seen


@pytest.mark.parametrize("code", sorted(figure.code for figure in FIGURES if figure.opens_to))
def test_every_figure_of_people_opens(three, client_for, code):
    assert client_for(three.karin).get(people_url(code)).status_code == 200


def test_the_people_behind_a_figure(three, client_for):
    seen = client_for(three.karin).get(people_url("counted")).content.decode()
    assert "3 deelnemers" in seen
    for name in ("Samira", "Piotr", "Fatma"):
        assert f"{name} El Idrissi" in seen


def test_a_supervisor_opens_what_stalls_in_the_own_caseload(three, client_for):
    client = client_for(three.jeroen)
    seen = client.get(people_url("silent")).content.decode()
    assert "Samira" in seen
    assert "Piotr" not in seen
    assert client.get(people_url("counted")).status_code == 403


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_who_was_shown_is_logged(cast, client_for):
    with in_region(cast.twente):
        someone = make_participant(by=cast.karin, registered_on=timezone.localdate())
    client_for(cast.karin).get(people_url("registered"))
    with in_region(cast.twente):
        assert AccessEvent.objects.get().participant_ids == [someone.pk]


@pytest.mark.parametrize("code", ["plan", "forecast", "follow-ups", "iets-anders"])
def test_what_has_no_people_is_not_found(cast, client_for, code):
    assert client_for(cast.karin).get(people_url(code)).status_code == 404


def test_who_sees_no_people_and_strangers(three, client_for):
    assert client_for(three.petra).get(people_url("counted")).status_code == 403
    assert client_for(three.anouk).get(figures_url()).status_code == 403
    assert client_for(three.zoe).get(people_url("counted")).status_code == 404
    assert client_for(three.zoe).get(figures_url()).status_code == 404
