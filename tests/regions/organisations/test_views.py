"""Pages of the region's organisations."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regions.models import AuditEvent, Organisation
from tests.cast import in_region
from tests.regions.organisations.stage import LIST, ROC, planted

pytestmark = pytest.mark.django_db


def test_adding_shows_it_in_the_list_and_in_the_log(cast, client_for):
    client = client_for(cast.karin)
    assert client.post(f"{LIST}nieuw/", {**ROC, "website": "www.rocvantwente.nl"}).headers["Location"] == LIST
    page = client.get(LIST).content.decode()
    for words in ("ROC van Twente", "Mbo-school of roc", "Hengelo", "08093459", "1 organisatie"):
        assert words in page
    with in_region(cast.twente):
        assert Organisation.objects.get().website == "https://www.rocvantwente.nl"
        assert AuditEvent.objects.get().changes["kvk_number"] == ["", "08093459"]


def test_stopping_hides_it_and_can_be_undone(cast, client_for):
    roc, client = planted(cast), client_for(cast.karin)
    client.post(f"{LIST}{roc.pk}/stoppen/")
    page = client.get(LIST).content.decode()
    assert "Ongedaan maken" in page
    assert f"{LIST}{roc.pk}/terug/" in page
    assert "Nog geen organisaties" in page
    assert "gestopt" in client.get(f"{LIST}?ended=1").content.decode()
    client.post(f"{LIST}{roc.pk}/terug/")
    assert "1 organisatie" in client.get(LIST).content.decode()


def test_filters(cast, client_for):
    planted(cast)
    planted(cast, name="Gemeente Almelo", kind="municipality", place="Almelo", kvk_number="")
    client = client_for(cast.karin)
    for query, found in (
        ("q=almelo", 1),
        ("kind=municipality", 1),
        ("q=0809", 1),
        ("q=zwolle", 0),
        ("", 2),
        ("kind=onzin", 2),
    ):
        page = client.get(f"{LIST}?{query}").content.decode()
        assert f"{found} organisatie" in page, query
    assert "Geen organisaties met deze filters" in client.get(f"{LIST}?q=zwolle").content.decode()
    part = client.get(f"{LIST}?q=almelo", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "Gemeente Almelo" in part


def test_the_list_asks_as_much_for_three_as_for_one(cast, client_for):
    planted(cast)
    client = client_for(cast.karin)
    client.get(LIST)
    with CaptureQueriesContext(connection) as one:
        client.get(LIST)
    for number in range(3):
        planted(cast, name=f"Meer {number}", kvk_number="")
    with CaptureQueriesContext(connection) as more:
        client.get(LIST)
    assert len(one) == len(more)


def test_who_may_only_look_gets_no_buttons(cast, client_for):
    roc = planted(cast)
    page = client_for(cast.anouk).get(LIST).content.decode()
    assert "ROC van Twente" in page
    assert "toevoegen" not in page
    assert client_for(cast.anouk).get(f"{LIST}{roc.pk}/").status_code == 403


def test_the_outsider_finds_nothing(cast, client_for):
    roc, client = planted(cast), client_for(cast.zoe)
    assert client.get(LIST).status_code == 404
    assert client.get(f"/regio/zuidoost-brabant/organisaties/{roc.pk}/").status_code == 404
    assert client.post(f"/regio/zuidoost-brabant/organisaties/{roc.pk}/stoppen/").status_code == 404
    assert "ROC van Twente" not in client.get("/regio/zuidoost-brabant/organisaties/?q=roc").content.decode()
    with in_region(cast.twente):
        assert Organisation.objects.get().ended_on is None
