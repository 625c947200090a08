"""The mail of an invitation: a greeting and a link, nothing else about anybody."""

from functools import partial

from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from regions.invitations.links import link_of
from regions.models import Invitation, NationalInvitation


def send_after_commit(invitation: Invitation | NationalInvitation, site: str) -> None:
    """The link is signed now, with the end as it is now; the mail goes when the change is certain."""
    link = link_of(invitation, site)
    region = str(invitation.region) if isinstance(invitation, Invitation) else ""
    transaction.on_commit(partial(send, to=invitation.email, name=invitation.name, region=region, link=link))


def send(*, to: str, name: str, region: str, link: str) -> None:
    """Without a region the invitation is one of the national office."""
    body = render_to_string("regions/mail/invitation.txt", {"name": name, "region": region, "link": link})
    send_mail(_("Uitnodiging voor LLO-Collectief"), body, None, [to])
