"""One region opened by the office: figures, mix, and people under their numbers, logged in the region."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participants.models import Participant
from regions.enums import AccessKind
from regions.models import AccessEvent, NationalMember, ProgrammePeriod
from tests.cast import in_region, in_state, make_participant
from tests.governance.national.stage import body, tell
from tests.participants.many import make_many, settled_queries_of
from trajectories.following.actions.starting import start_trajectory
from trajectories.models import Template
from trajectories.routes.actions import ensure_templates

pytestmark = pytest.mark.django_db
COMMITTED = pytest.mark.django_db(transaction=True, databases=["default", "log", "owner"])
TODAY = timezone.localdate()
PAGE = "/landelijk/regio/twente/"
PEOPLE = f"{PAGE}deelnemers/"


@pytest.fixture
def samira(cast) -> Participant:
    with in_region(cast.twente):
        ensure_templates(cast.twente)
        person = make_participant(
            by=cast.karin, place="Enschede", eligible=True,
            milestones=[("screened", TODAY - timedelta(days=30)), ("started", TODAY - timedelta(days=20))],
        )  # fmt: skip
        start_trajectory(
            by=cast.karin, participant=person, template=Template.objects.order_by("kind").first(),
            title="Logistiek bij Van Dalen", supervisor=cast.karin, starts_on=TODAY - timedelta(days=20),
        )  # fmt: skip
        Participant.objects.update(postcode4="7511", birth_year=1984)
    return person


def readings(region) -> list[AccessEvent]:
    with in_region(region):
        return list(AccessEvent.objects.order_by("at"))


def test_goals_funnel_line_and_who_they_are(cast, client_for, samira):
    tell(cast.twente, registered=90, screened=80, started=70, counted=60, at_work=31, learning=25, working=31)
    seen = body(client_for(cast.mieke), PAGE).decode()
    assert "<strong>60</strong>" in seen
    assert seen.index("gestart in scholing") < seen.index("aan het werk gegaan")
    assert "Van aanmelding naar werk" in seen
    assert "Gemeente Twente" in seen
    assert "Er zijn minder dan 10 mensen gestart" in seen  # one person of whom the group could tell


def test_the_mix_leaves_out_what_is_small(cast, client_for):
    with in_region(cast.twente):
        make_many(30, counted_on=TODAY, language_background="nt2")
        make_many(4, counted_on=TODAY, language_background="nt1")
    seen = body(client_for(cast.mieke), PAGE).decode()
    mix = seen[seen.index("Eerste taal") : seen.index("Van aanmelding naar werk")]
    assert "te weinig" in mix
    assert ">4<" not in mix
    assert ">30<" not in mix  # 34 minus 30 would be 4


def test_a_region_that_does_not_take_part_has_its_page(cast, client_for):
    with in_region(cast.limburg):
        ProgrammePeriod.objects.all().delete()
    with in_state(cast.limburg, "applying"):
        seen = body(client_for(cast.mieke), "/landelijk/regio/noord-limburg/").decode()
    assert "vraagt subsidie aan" in seen
    assert "Nog geen cijfers" in seen
    assert body(client_for(cast.mieke), "/landelijk/regio/noord-limburg/deelnemers/")


@COMMITTED
def test_what_is_not_there(cast, client_for, samira):
    client = client_for(cast.mieke)
    for path in ("/landelijk/regio/nergens/", "/landelijk/regio/nergens/deelnemers/", f"{PEOPLE}999/"):
        assert client.get(path).status_code == 404
    other = f"/landelijk/regio/zuidoost-brabant/deelnemers/{samira.number}/"
    assert client.get(other).status_code == 404
    assert readings(cast.zuidoost) == []


def test_people_under_their_number_and_nothing_else(cast, client_for, samira):
    client = client_for(cast.mieke)
    for path in (PEOPLE, f"{PEOPLE}{samira.number}/"):
        seen = body(client, path).decode()
        assert samira.number in seen
        for word in (
            "Samira",
            "Idrissi",
            "Enschede",
            "7511",
            "1984",
            "Van Dalen",
            "Logistiek",
            "Karin",
            str(samira.pk),
        ):
            assert word not in seen, (path, word)
    assert "Gestart" in seen
    assert "stappen klaar" in seen


@COMMITTED
def test_every_opening_is_logged_once_with_whom(cast, client_for, samira):
    client = client_for(cast.mieke)
    client.get(PEOPLE)
    client.get(f"{PEOPLE}{samira.number}/")
    listed, opened = readings(cast.twente)
    assert (listed.kind, listed.participant_ids) == (AccessKind.LIST, [samira.pk])
    assert (opened.kind, opened.participant_ids) == (AccessKind.FILE, [samira.pk])
    assert {one.actor_id for one in (listed, opened)} == {NationalMember.objects.get().key}
    assert (opened.actor_role, opened.page) == ("national_office", "national:person")


@COMMITTED
def test_figures_of_a_region_are_no_reading_of_people(cast, client_for, samira):
    client_for(cast.mieke).get(PAGE)
    client_for(cast.mieke).get("/landelijk/")
    assert readings(cast.twente) == []


@COMMITTED
def test_the_region_sees_that_the_office_looked(cast, client_for, samira):
    client_for(cast.mieke).get(f"{PEOPLE}{samira.number}/")
    seen = client_for(cast.karin).get(f"/regio/twente/deelnemers/{samira.pk}/wie-zag-dit/").content.decode()
    assert "Landelijk projectbureau" in seen
    assert "Iemand die hier niet meer werkt" not in seen
    assert "Mieke" not in seen


def test_filter_on_stage_and_pages(cast, client_for, samira):
    client = client_for(cast.mieke)
    assert samira.number in body(client, PEOPLE, stap="started").decode()
    assert "Niemand bij deze stap" in body(client, PEOPLE, stap="at_work").decode()
    with in_region(cast.twente):
        make_many(30)
    assert "Pagina 1 van 2" in body(client, PEOPLE).decode()
    part = client.get(PEOPLE, {"page": 2}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part


def test_who_was_removed_is_not_there(cast, client_for, samira):
    with in_region(cast.twente):
        Participant.objects.update(removed_at=timezone.now())
    assert client_for(cast.mieke).get(f"{PEOPLE}{samira.number}/").status_code == 404


def test_one_person_and_thirty_take_the_same_queries(cast, client_for, samira):
    client = client_for(cast.mieke)
    before = [settled_queries_of(client, path) for path in (PAGE, PEOPLE)]
    with in_region(cast.twente):
        make_many(30, counted_on=TODAY)
    assert [settled_queries_of(client, path) for path in (PAGE, PEOPLE)] == before
