"""A link that works once and for three days."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from regions.invitations.links import link_of, open_invitation, site, token_for
from regions.invitations.queries import LASTS
from regions.models import AuditEvent, NationalInvitation, NationalMember
from regions.office.actions import invite_national
from tests.cast import in_region
from tests.regions.invitations.stage import age, link

pytestmark = pytest.mark.django_db


def test_after_three_days_the_link_is_dead(cast, invitation):
    old = age(invitation, expires_at=timezone.now() - timedelta(seconds=1))
    assert open_invitation(token_for(old)) is None
    response = Client().get(link(old))
    assert response.status_code == 404
    assert "ouder dan 3 dagen" in response.content.decode()
    assert timedelta(hours=72) == LASTS


def test_a_forged_or_foreign_link_is_dead(cast, invitation):
    token = token_for(invitation)
    for bad in (token[:-1], "x", token.replace(token[5], "A", 1), f"{token}:x"):
        assert Client().get(f"/uitnodiging/{bad}/").status_code == 404


def test_sent_again_only_the_new_link_works(cast, client_for, invitation):
    before = link(invitation)
    client_for(cast.karin).post(f"/regio/twente/leden/uitnodiging/{invitation.pk}/opnieuw/")
    after = link(age(invitation))
    assert before != after
    assert Client().get(before).status_code == 404
    assert Client().get(after).status_code == 200


def test_taken_back_the_link_is_dead(cast, client_for, invitation):
    client_for(cast.karin).post(f"/regio/twente/leden/uitnodiging/{invitation.pk}/intrekken/")
    assert Client().get(link(invitation)).status_code == 404
    with in_region(cast.twente):
        assert AuditEvent.objects.filter(action="invitation.revoked").exists()


@pytest.fixture
def national(cast) -> NationalInvitation:
    mieke = NationalMember.objects.get(user__email="mieke@example.org")
    return invite_national(by=mieke, name="Sanne", email="Sanne@Example.org", site="https://x.example")


@pytest.mark.parametrize("change", [
    {"expires_at": timezone.now() - timedelta(seconds=1)},
    {"revoked_at": timezone.now()},
    {"accepted_at": timezone.now()},
])  # fmt: skip
def test_a_link_into_the_national_office_that_is_over_is_closed(national, change):
    token = token_for(national)
    assert open_invitation(token) == national
    NationalInvitation.objects.filter(pk=national.pk).update(**change)
    assert open_invitation(token) is None
    assert Client().get(f"/uitnodiging/{token}/").status_code == 404


def test_a_link_leads_to_this_service(rf, national):
    asked = rf.get("/", secure=True)
    assert site(asked) == "https://testserver"
    assert link_of(national, site(asked)) == f"https://testserver/uitnodiging/{token_for(national)}/"


def test_of_a_region_and_of_the_office_the_link_lasts_three_days(invitation, national):
    assert timedelta(hours=72) == LASTS
    for one in (invitation, national):
        assert abs(one.expires_at - timezone.now() - LASTS) < timedelta(minutes=1)
