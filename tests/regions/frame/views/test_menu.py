"""The phone's menu."""

import pytest

pytestmark = pytest.mark.django_db


def test_the_menu_shows_what_the_role_may(cast, client_for):
    coordinator = client_for(cast.karin).get("/regio/twente/menu/").content.decode()
    teacher = client_for(cast.anouk).get("/regio/twente/menu/").content.decode()
    for words in ("Collega’s en rechten", "Wat is er veranderd?", "Instellingen van de regio"):
        assert words in coordinator
        assert words not in teacher
    assert "Uitloggen" in teacher


def test_a_member_opens_it_and_the_outsider_finds_nothing(cast, client_for):
    assert client_for(cast.karin).get("/regio/twente/menu/").status_code == 200
    assert client_for(cast.zoe).get("/regio/twente/menu/").status_code == 404
