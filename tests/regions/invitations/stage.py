"""What the tests of invitations share."""

from regions.invitations.links import token_for
from regions.models import Invitation, NationalInvitation
from tests.cast import in_region

PASSWORD = "vier blauwe fietsen zwemmen"
CHOSEN = {"name": "Sanne Visser", "password1": PASSWORD, "password2": PASSWORD}


def link(invitation: Invitation | NationalInvitation) -> str:
    return f"/uitnodiging/{token_for(invitation)}/"


def age(invitation: Invitation, **values) -> Invitation:
    """With other values, as if time had passed."""
    with in_region(invitation.region_id):
        Invitation.objects.filter(pk=invitation.pk).update(**values)
        return Invitation.objects.get(pk=invitation.pk)
