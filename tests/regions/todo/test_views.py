"""The page of own tasks."""

import pytest
from django.utils.timezone import localdate

from regions.models import AuditEvent, Task
from tests.cast import in_region
from tests.regions.todo.stage import LIST, planted

pytestmark = pytest.mark.django_db


def test_a_task_is_made_for_somebody(cast, client_for):
    data = {"title": "Bel de gemeente", "due_on": localdate().isoformat(), "assignee": str(cast.jeroen.pk)}
    assert client_for(cast.karin).post(f"{LIST}nieuw/", data).status_code == 302
    assert "Bel de gemeente" in client_for(cast.jeroen).get(LIST).content.decode()
    assert "Bel de gemeente" not in client_for(cast.karin).get(LIST, follow=True).content.decode()
    with in_region(cast.twente):
        assert "Bel" not in str(AuditEvent.objects.get().changes)


def test_ticking_off_and_putting_back(cast, client_for):
    task, client = planted(cast), client_for(cast.jeroen)
    response = client.post(
        f"{LIST}{task.pk}/klaar/", headers={"Referer": "http://testserver/regio/twente/menu/"}
    )
    assert response.headers["Location"] == "http://testserver/regio/twente/menu/"
    page = client.get(LIST).content.decode()
    assert "Geen open taken" in page
    assert f"{LIST}{task.pk}/terug/" in page
    client.post(f"{LIST}{task.pk}/terug/")
    assert "Bel Van Dalen Logistiek" in client.get(LIST).content.decode()


def test_a_referer_elsewhere_is_not_followed(cast, client_for):
    response = client_for(cast.jeroen).post(
        f"{LIST}{planted(cast).pk}/klaar/", headers={"Referer": "https://elders.example/"}
    )
    assert response.headers["Location"] == LIST


def test_with_htmx_the_row_goes_and_the_toast_can_turn_it_back(cast, client_for):
    task = planted(cast)
    page = (
        client_for(cast.jeroen)
        .post(f"{LIST}{task.pk}/klaar/", headers={"HX-Request": "true"})
        .content.decode()
    )
    assert "<li" not in page
    assert f'action="{LIST}{task.pk}/terug/"' in page


def test_another_colleague_may_not_tick_it_off_and_a_coordinator_may(cast, client_for):
    task = planted(cast)
    assert client_for(cast.erik).post(f"{LIST}{task.pk}/klaar/").status_code == 403
    assert client_for(cast.karin).post(f"{LIST}{task.pk}/klaar/").status_code == 302


def test_the_outsider_finds_no_task(cast, client_for):
    task = planted(cast)
    for slug in ("twente", "zuidoost-brabant"):
        assert client_for(cast.zoe).post(f"/regio/{slug}/taken/{task.pk}/klaar/").status_code == 404
    with in_region(cast.twente):
        assert Task.objects.get().done_at is None
