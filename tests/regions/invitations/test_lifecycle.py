"""What happens alike to an invitation of a region and to one of the national office."""

from datetime import timedelta

import pytest
from django.utils import timezone

from regions.invitations.lifecycle import accepted, held, invited_user, opened, renewed, taken_back
from regions.models import NationalInvitation, User
from regions.refusals import Refused

pytestmark = pytest.mark.django_db


def rows():
    return NationalInvitation.objects.all()


def invited(**values) -> NationalInvitation:
    return opened(rows(), **{"email": "s@example.org", "name": " Sanne ", "invited_by": None, **values})


def aged(invitation: NationalInvitation) -> NationalInvitation:
    rows().filter(pk=invitation.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    return rows().get(pk=invitation.pk)


def test_one_waits_for_an_address_at_a_time(cast):
    first = invited()
    assert first.name == "Sanne"
    with pytest.raises(Refused, match="al uitgenodigd"):
        invited()
    aged(first)
    second = invited()
    assert rows().get(pk=first.pk).revoked_at is not None
    assert list(rows().filter(revoked_at=None)) == [second]


def test_renewing_moves_the_end_also_of_one_that_is_too_old(cast):
    old = aged(invited())
    assert renewed(rows(), old).expires_at > timezone.now() + timedelta(hours=71)


@pytest.mark.parametrize("change", [renewed, taken_back, held])
@pytest.mark.parametrize("over", ["accepted_at", "revoked_at"])
def test_what_was_answered_meanwhile_is_refused(cast, change, over):
    invitation = invited()
    rows().update(**{over: timezone.now()})
    with pytest.raises(Refused, match="al gebruikt of ingetrokken"):
        change(rows(), invitation)


def test_what_is_too_old_can_be_taken_back_and_not_be_accepted(cast):
    invitation = aged(invited())
    with pytest.raises(Refused):
        held(rows(), invitation)
    assert taken_back(rows(), invitation).revoked_at is not None


def test_accepted_once(cast):
    invitation = invited()
    accepted(held(rows(), invitation))
    with pytest.raises(Refused):
        held(rows(), invitation)


def test_the_account_of_the_address_is_used_or_made(cast):
    known = invited_user(
        NationalInvitation(email="karin@example.org", name="Anders"), name="Anders", password="x"
    )
    assert (known, known.name) == (cast.karin.user, "Karin de Vries")
    made = invited_user(NationalInvitation(email="n@example.org", name="Noor"), name=" ", password="geheim")
    assert (made.name, made.check_password("geheim")) == ("Noor", True)
    assert User.objects.filter(email="n@example.org").count() == 1
