"""Who saw a person, the page that asks for a reason, and all reasons."""

import pytest

from participants.actions import open_look
from participants.models import TimelineEntry
from tests.cast import in_region
from tests.participants.stage import today

pytestmark = pytest.mark.django_db
REASON = "Ik vervang Erik deze week"


def test_the_way_back_after_a_reason_stays_inside(people, cast, client_for, url):
    for wanted in ("https://elsewhere.example/", "//elsewhere.example", "/regio/zuidoost-brabant/"):
        response = client_for(cast.jeroen).post(url("reason", people.wim), {"reason": REASON, "na": wanted})
        assert response["Location"] == url("person", people.wim)


def test_who_needs_no_reason_or_may_give_none(people, cast, client_for, url):
    assert client_for(cast.karin).get(url("reason", people.wim)).status_code == 303
    assert client_for(cast.bas).get(url("reason", people.samira)).status_code == 404
    assert client_for(cast.anouk).get(url("reason", people.samira)).status_code == 403
    assert client_for(cast.zoe).post(url("reason", people.samira), {"reason": REASON}).status_code == 404


def test_reasons_are_visible_to_the_coordinator_only(people, cast, client_for, asks, url):
    assert "Niemand opende" in asks(cast.karin, url("looks"))
    client_for(cast.jeroen).post(url("reason", people.wim), {"reason": REASON})
    for page in (asks(cast.karin, url("looks")), asks(cast.karin, url("access_log", people.wim))):
        assert REASON in page
        assert "Jeroen Smit" in page
    for member in (cast.jeroen, cast.anouk):
        asks(member, url("looks"), status=403)
        asks(member, url("access_log", people.wim), status=403)
    assert REASON not in asks(cast.zoe, url("looks", region="zuidoost-brabant"))
    asks(cast.zoe, url("looks"), status=404)


def test_who_changed_what_is_on_the_page(full, cast, asks, url):
    page = asks(cast.karin, url("access_log", full))
    for text in ("Screening vastgelegd", "Toestemming vastgelegd", "Mijlpaal vastgelegd", "Jeroen Smit"):
        assert text in page, text
    assert "kinderopvang" not in page


def test_what_was_taken_back_stands_in_sentences_on_both_pages(people, cast, client_for, asks, url):
    client, samira = client_for(cast.jeroen), people.samira
    screening = {"instrument": "self_test", "taken_on": str(today()), "outcome": "indication", "place": ""}
    level = {"skill": "reading", "level": "cefr:A2", "instrument": "toa", "taken_on": str(today())}
    assert client.post(url("screening", samira), screening).status_code == 303
    assert client.post(url("level", samira), level).status_code == 303
    with in_region(cast.twente):
        lines = list(TimelineEntry.objects.standing().filter(participant=samira, kind="screening"))
    assert len(lines) == 2
    for line in lines:
        client.post(url("entry_undo", samira, line.pk))
    for address in (url("access_log", samira), "/regio/twente/veranderd/"):
        page = asks(cast.karin, address)
        for sentence in ("Screening weggehaald", "Niveau weggehaald", "Iets teruggedraaid bij een deelnemer"):
            assert sentence in page, (address, sentence)
        for raw in ("screening.removed", "level.removed", "entry.undone", "milestone.undone"):
            assert raw not in page, (address, raw)


def test_pages_of_reasons(people, cast, asks, url):
    with in_region(cast.twente):
        for number in range(51):
            open_look(by=cast.jeroen, participant=people.wim, reason=f"Reden {number:02d}")
    first, second = asks(cast.karin, url("looks")), asks(cast.karin, url("looks") + "?page=2")
    assert "Reden 50" in first
    assert "Reden 00" not in first
    assert 'href="?page=2"' in first
    assert "Reden 00" in second
    assert 'href="?page=1"' in second
