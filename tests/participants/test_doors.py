"""Who opens a person: sight, the stated reason, and the reading log."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.urls import resolve
from django.utils import timezone

from participants import actions
from participants.doors import STILL_MAY_SAVE, NeedsReason, open_look_of, open_participant
from participants.models import Look
from regions.models import AccessEvent
from tests.cast import in_region

pytestmark = pytest.mark.django_db
REASON = "Ik vervang Erik deze week"


@pytest.fixture
def asked(cast, rf):
    """A request behind the region's door, as this member makes it."""

    def make(member, address: str, *, method: str = "get"):
        request = getattr(rf, method)(address)
        request.membership, request.region, request.today = member, cast.twente, timezone.localdate()
        request.resolver_match = resolve(request.path)
        return request

    return make


@pytest.fixture
def written(monkeypatch):
    """What the door asks the reading log to write; the rows themselves are in the test that commits."""
    rows = []

    def seen(request, ids, *, look_id):
        rows.append((request.membership.name, ids, look_id))

    def refused(member, *, page, participant_id):
        rows.append((member.name, page, participant_id))

    monkeypatch.setattr("participants.doors.seen", seen)
    monkeypatch.setattr("participants.doors.refused", refused)
    return rows


def test_opening_gives_the_person_and_writes_one_reading(people, cast, asked, url, written):
    for method, rows in (("get", 1), ("head", 2), ("post", 2)):
        request = asked(cast.jeroen, url("person", people.samira), method=method)
        with in_region(cast.twente):
            assert open_participant(request, people.samira.pk).identity.first_name == "Samira"
        assert request.look is None
        assert written == rows * [("Jeroen Smit", [people.samira.pk], None)], method


def test_without_a_reason_nothing_is_opened_or_written(people, cast, asked, url, written):
    address = url("status", people.wim)
    with in_region(cast.twente):
        with pytest.raises(NeedsReason) as needed:
            open_participant(asked(cast.jeroen, f"{address}?naar=paused"), people.wim.pk)
        assert (
            needed.value.url
            == f"{url('reason', people.wim)}?na={address.replace('/', '%2F')}%3Fnaar%3Dpaused"
        )
        with pytest.raises(NeedsReason) as needed:
            open_participant(asked(cast.jeroen, address, method="post"), people.wim.pk)
        assert needed.value.url == url("reason", people.wim), "what was sent is not asked for again"
    assert written == []


def test_with_a_reason_the_reading_says_which(people, cast, asked, url, written):
    request = asked(cast.jeroen, url("person", people.wim))
    with in_region(cast.twente):
        look = actions.open_look(by=cast.jeroen, participant=people.wim, reason=REASON)
        assert open_participant(request, people.wim.pk) == people.wim
    assert request.look == look
    assert written == [("Jeroen Smit", [people.wim.pk], look.pk)]


def test_for_others_the_person_does_not_exist_and_the_refusal_is_written(people, cast, asked, url, written):
    address = url("person", people.samira)
    with in_region(cast.twente):
        with pytest.raises(Http404):
            open_participant(asked(cast.bas, address), people.samira.pk)
        actions.remove_registration(by=None, participant=people.fatma)
        for gone in (people.fatma.pk, people.vera.pk):
            with pytest.raises(Http404):
                open_participant(asked(cast.karin, address), gone)
    assert written == [("Bas Hofman", "participants:person", people.samira.pk)]


def test_what_comes_along_is_one_query(people, cast, asked, url, written, django_assert_num_queries):
    request = asked(cast.jeroen, url("person", people.samira))
    with in_region(cast.twente), django_assert_num_queries(1):
        person = open_participant(request, people.samira.pk, load=lambda rows: rows.select_related("teacher"))
        assert person.teacher is None


def test_a_reason_holds_a_little_longer_for_saving(people, cast):
    with in_region(cast.twente):
        look = actions.open_look(by=cast.jeroen, participant=people.wim, reason=REASON)
        assert open_look_of(cast.jeroen, people.wim) == look
        assert open_look_of(cast.jeroen, people.samira) is open_look_of(cast.erik, people.wim) is None
        Look.objects.update(until=timezone.now() - STILL_MAY_SAVE + timedelta(minutes=1))
        assert open_look_of(cast.jeroen, people.wim) is None
        assert open_look_of(cast.jeroen, people.wim, is_saving=True) == look


def test_another_supervisor_gives_a_reason_first(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    response = client.get(url("person", people.wim))
    assert response.status_code == 302
    assert "/reden/?na=" in response["Location"]
    asked = client.get(response["Location"]).content.decode()
    assert "Erik Bos" in asked
    assert "Wim" not in asked
    assert client.post(url("reason", people.wim), {"reason": ""}).status_code == 422
    opened = client.post(url("reason", people.wim), {"reason": REASON, "na": url("status", people.wim)})
    assert opened["Location"] == url("status", people.wim)
    page = client.get(url("person", people.wim)).content.decode()
    assert "Wim van der Berg" in page
    assert "Je kijkt bij een deelnemer van een collega" in page


def test_the_reason_holds_for_an_hour_and_saving_a_little_longer(people, cast, client_for, url):
    client = client_for(cast.jeroen)
    client.post(url("reason", people.wim), {"reason": REASON})
    with in_region(cast.twente):
        Look.objects.update(until=timezone.now() - timedelta(minutes=5))
    assert client.get(url("person", people.wim)).status_code == 302
    assert client.post(url("step_new", people.wim), {"text": "Belt zelf"})["Location"] == url(
        "person", people.wim
    )
    with in_region(cast.twente):
        Look.objects.update(until=timezone.now() - timedelta(minutes=31))
    assert "/reden/" in client.post(url("step_new", people.wim), {"text": "Belt weer"})["Location"]


def test_the_reason_of_one_colleague_is_not_the_reason_of_another(people, cast, client_for, url):
    client_for(cast.jeroen).post(url("reason", people.wim), {"reason": REASON})
    assert client_for(cast.erik).get(url("person", people.samira)).status_code == 302
    assert client_for(cast.jeroen).get(url("person", people.fatma)).status_code == 302


@pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
def test_every_opening_is_in_the_reading_log_with_its_reason(people, cast, client_for, asks, url):
    client = client_for(cast.jeroen)
    asks(cast.karin, url("person", people.wim))
    client.post(url("reason", people.wim), {"reason": REASON})
    client.get(url("person", people.wim))
    client_for(cast.bas).get(url("person", people.samira))
    with in_region(cast.twente):
        look = Look.objects.get()
        events = list(AccessEvent.objects.order_by("at").values_list("actor_id", "kind", "look_id"))
    assert (cast.karin.pk, "file", None) in events
    assert (cast.jeroen.pk, "file", look.pk) in events
    assert (cast.bas.pk, "refused", None) in events
    page = asks(cast.karin, url("access_log", people.wim))
    assert "Pagina geopend" in page
    assert REASON in page
    refused = asks(cast.karin, url("access_log", people.samira))
    assert "Bas Hofman" in refused
    assert "geweigerd" in refused


def test_a_person_of_another_region_is_not_found(people, cast, asks, url):
    asks(cast.karin, url("person", people.vera), status=404)
    for name in ("timeline", "details", "status", "screening", "consent", "reason", "access_log"):
        asks(cast.karin, url(name, people.vera), status=404)


@pytest.mark.parametrize(
    "name",
    [
        "step_new",
        "wish",
        "status",
        "details",
        "eligibility",
        "screening",
        "level",
        "consent",
        "work",
        "timeline",
    ],
)
def test_who_may_not_write(people, cast, client_for, url, name):
    address = url(name, people.samira)
    assert client_for(cast.jeroen).get(address).status_code == 200
    assert "/reden/" in client_for(cast.erik).get(address)["Location"]
    assert client_for(cast.erik).post(address, {})["Location"].endswith("/reden/")
    for member in (cast.petra, cast.ad):
        assert client_for(member).post(address, {}).status_code == 403
    assert client_for(cast.bas).post(address, {}).status_code in (403, 404)
    assert client_for(cast.anouk).post(address, {}).status_code in (403, 404)
    assert client_for(cast.zoe).get(address).status_code == 404
    assert client_for(cast.zoe).post(address, {}).status_code == 404
