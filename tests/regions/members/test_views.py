"""Pages about who works in the region."""

import re
from datetime import date

import pytest
from django.db import connection
from django.utils import timezone

from participants.models import Participant
from regions.access.permissions import Permission
from regions.enums import Role
from regions.members.actions import end_membership
from regions.models import Invitation, Membership, User
from regions.todo.actions import add_task
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db


def test_the_list_shows_members_with_role_and_last_visit(cast, client_for):
    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(last_seen_on=timezone.localdate())
    page = client_for(cast.karin).get("/regio/twente/leden/").content.decode()
    for words in ("Jeroen Smit", "Trajectbegeleider", "vandaag", "nog niet"):
        assert words in page
    assert "Zoë" not in page


def test_the_list_asks_as_much_for_many_as_for_few(cast, client_for, django_assert_num_queries):
    from django.test.utils import CaptureQueriesContext

    client = client_for(cast.karin)
    client.get("/regio/twente/leden/")
    with CaptureQueriesContext(connection) as few:
        client.get("/regio/twente/leden/")
    for number in range(12):
        user = User.objects.create_user(f"extra{number}@example.org", name=f"Extra {number}")
        with in_region(cast.twente):
            Membership.objects.create(
                user=user, role=Role.TEACHER, name=user.name, email=user.email, since=date(2026, 3, 1)
            )
            Invitation.objects.create(
                email=f"nieuw{number}@example.org", name="N", role=Role.TEACHER, invited_by=cast.karin,
                expires_at=timezone.now(),
            )  # fmt: skip
    with CaptureQueriesContext(connection) as many:
        client.get("/regio/twente/leden/")
    assert len(many) == len(few)


def test_the_role_form_and_its_refusal(cast, client_for):
    client = client_for(cast.ad)
    jeroen, karin = (f"/regio/twente/leden/{member.pk}/rol/" for member in (cast.jeroen, cast.karin))
    assert client.post(jeroen, {"role": "teacher"}).headers["Location"] == "/regio/twente/leden/"
    refused = client.post(karin, {"role": "teacher"})
    assert refused.status_code == 422
    assert "enige coördinator" in refused.content.decode()
    assert client.post(jeroen, {"role": "minister"}).status_code == 422


def test_before_the_end_the_page_says_what_is_still_carried(cast, client_for):
    client = client_for(cast.karin)
    url = f"/regio/twente/leden/{cast.jeroen.pk}/beeindigen/"
    assert "geen werk meer dat iemand moet overnemen" in client.get(url).content.decode()
    with in_region(cast.twente):
        add_task(by=cast.karin, assignee=cast.jeroen, title="Bel de school", due_on=date(2026, 12, 1))
    assert "1 open taak" in client.get(url).content.decode()
    assert client.post(url).status_code == 302
    assert client_for(cast.jeroen).get("/regio/twente/menu/").status_code == 404


def test_all_of_it_goes_and_access_ends_in_one_go(cast, client_for):
    url, client = f"/regio/twente/leden/{cast.jeroen.pk}/beeindigen/", client_for(cast.karin)
    with in_region(cast.twente):
        person = make_participant(by=cast.karin, supervisor=cast.jeroen)
    wrong = client.post(url, {"people": str(cast.anouk.pk)})
    assert wrong.status_code == 422, "a teacher guides nobody"
    assert client.post(url, {"people": str(cast.erik.pk)}).status_code == 302
    with in_region(cast.twente):
        assert Participant.objects.get(pk=person.pk).supervisor == cast.erik
        assert Membership.objects.get(pk=cast.jeroen.pk).ended_at is not None


def test_handing_over_with_a_way_back(cast, client_for):
    url, client = f"/regio/twente/leden/{cast.jeroen.pk}/overdragen/", client_for(cast.karin)
    assert "heeft niets om over te dragen" in client.get(url).content.decode()
    with in_region(cast.twente):
        person = make_participant(by=cast.karin, supervisor=cast.jeroen)
    assert "1 deelnemer" in client.get(url).content.decode()
    assert client.post(url, {}).status_code == 422
    saved = client.get(client.post(url, {"people": str(cast.erik.pk)}).headers["Location"]).content.decode()
    assert "1 deelnemer naar Erik Bos" in saved
    undo_url = re.search(r"/regio/twente/overdrachten/[0-9a-f-]+/terug/", saved)[0]
    assert "Alles is terug" in client.get(client.post(undo_url).headers["Location"]).content.decode()
    with in_region(cast.twente):
        assert Participant.objects.get(pk=person.pk).supervisor == cast.jeroen
    elsewhere = undo_url.replace("/twente/", "/zuidoost-brabant/")
    assert client_for(cast.zoe).post(elsewhere).status_code == 404
    page_elsewhere = url.replace("/twente/", "/zuidoost-brabant/")
    assert client_for(cast.zoe).post(page_elsewhere, {"people": str(cast.sem.pk)}).status_code == 404
    assert client_for(cast.ad).get(url).status_code == 403
    for outsider in (client_for(cast.zoe), client_for(cast.ad)):
        assert outsider.post(undo_url).status_code in (403, 404)


def test_work_of_who_left_stands_on_the_list_until_it_is_handed_over(cast, client_for):
    client = client_for(cast.karin)
    with in_region(cast.twente):
        make_participant(by=cast.karin, supervisor=cast.jeroen)
        end_membership(by=cast.karin, member=cast.jeroen)
    page = client.get("/regio/twente/leden/").content.decode()
    assert "Over te dragen: 1 deelnemer" in page
    assert "Over te dragen" not in client_for(cast.zoe).get("/regio/zuidoost-brabant/leden/").content.decode()
    url = f"/regio/twente/leden/{cast.jeroen.pk}/overdragen/"
    assert url in page
    client.post(url, {"people": str(cast.erik.pk)})
    assert "Over te dragen" not in client.get("/regio/twente/leden/").content.decode()


def test_the_last_coordinator_is_explained_on_the_page(cast, client_for):
    response = client_for(cast.ad).post(f"/regio/twente/leden/{cast.karin.pk}/beeindigen/")
    assert response.status_code == 422
    assert "Maak eerst iemand anders coördinator" in response.content.decode()


def test_the_rights_page_is_the_real_table(cast, client_for):
    page = client_for(cast.karin).get("/regio/twente/leden/rechten/").content.decode()
    assert "De eigen deelnemers; een ander alleen met een reden" in page
    assert page.count('role="rowheader"') == len(Permission)


@pytest.mark.parametrize("name", ["jeroen", "anouk", "bas", "petra"])
def test_other_roles_do_not_come_here(cast, client_for, name):
    assert client_for(getattr(cast, name)).get("/regio/twente/leden/").status_code == 403


def test_the_outsider_finds_nobody(cast, client_for):
    client = client_for(cast.zoe)
    for path in ("", "rechten/", f"{cast.jeroen.pk}/", f"{cast.jeroen.pk}/beeindigen/"):
        assert client.get(f"/regio/twente/leden/{path}").status_code == 404
    assert client.get(f"/regio/zuidoost-brabant/leden/{cast.jeroen.pk}/").status_code == 404
    assert (
        client.post(f"/regio/zuidoost-brabant/leden/{cast.jeroen.pk}/rol/", {"role": "teacher"}).status_code
        == 404
    )
