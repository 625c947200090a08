"""Clients of impact partners: made, given another secret, revoked. Every one of these stops what was out before."""

from dataclasses import dataclass

from allauth.idp.oidc.adapter import get_adapter
from allauth.idp.oidc.models import Client, Token
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from governance.impact.events import Event
from governance.impact.models import PartnerClient
from governance.impact.tokens import SCOPE
from governance.partnership import actions as partnership
from governance.partnership.models import ImpactPartner
from regions.audit import record_national
from regions.models import NationalMember
from regions.refusals import Refused


@dataclass(frozen=True)
class Issued:
    """A client and its secret, which is not kept: whoever loses it asks for another."""

    client: PartnerClient
    secret: str


@transaction.atomic
def create_client(*, by: NationalMember | None, partner: ImpactPartner, study: str, purpose: str) -> Issued:
    """One per partner and study, so that stopping one study leaves the others alone. Refused when there is one, or when
    the partner ended."""
    if partner.ended_at is not None:
        raise Refused(_("Deze impactpartner doet niet meer mee."))
    secret = get_adapter().generate_client_secret()
    door = Client(
        name=study[:100],
        secret=make_password(secret),
        scopes=SCOPE,
        default_scopes=SCOPE,
        grant_types=Client.GrantType.CLIENT_CREDENTIALS,
        response_types="",
    )
    door.save(force_insert=True)
    client = PartnerClient(partner=partner, study=study, purpose=purpose, client=door)
    save(client)
    changes = {"study": ("", study), "purpose": ("", purpose), "partner": ("", partner.name)}
    record_national(event=Event.CLIENT_CREATED, by=by, subject=client, changes=changes)
    return Issued(client, secret)


@transaction.atomic
def rotate_secret(*, by: NationalMember, client: PartnerClient) -> Issued:
    """The secret before this one stops at once, and so do the tokens it gave. Refused for a revoked client."""
    client = open_client(client)
    secret = get_adapter().generate_client_secret()
    set_secret(client, make_password(secret))
    client.rotated_at = timezone.now()
    client.save(update_fields=["rotated_at"])
    record_national(event=Event.CLIENT_SECRET_ROTATED, by=by, subject=client)
    return Issued(client, secret)


@transaction.atomic
def revoke_client(*, by: NationalMember | None, client: PartnerClient) -> PartnerClient:
    """For ever: no new secret, and the tokens it gave stop at once. Refused when it was revoked already."""
    client = open_client(client)
    set_secret(client, make_password(None))
    client.revoked_at = timezone.now()
    client.save(update_fields=["revoked_at"])
    record_national(event=Event.CLIENT_REVOKED, by=by, subject=client)
    return client


@transaction.atomic
def end_partner(*, by: NationalMember, partner: ImpactPartner) -> ImpactPartner:
    """The partner ends and its clients with it."""
    for client in partner.clients.filter(revoked_at=None):
        revoke_client(by=by, client=client)
    return partnership.end_partner(by=by, partner=partner)


def open_client(client: PartnerClient) -> PartnerClient:
    """The same row, locked. Refused when it was revoked."""
    client = PartnerClient.objects.select_for_update(of=("self",)).select_related("partner").get(pk=client.pk)
    if client.revoked_at is not None:
        raise Refused(_("Deze toegang was al ingetrokken. Maak een nieuwe."))
    return client


def set_secret(client: PartnerClient, hashed: str) -> None:
    """Also takes back the tokens that the secret before it gave."""
    Client.objects.filter(pk=client.client_id).update(secret=hashed)
    Token.objects.filter(client_id=client.client_id).delete()


def save(client: PartnerClient) -> None:
    """Refused when the partner has a client for this study."""
    try:
        with transaction.atomic():
            client.save()
    except IntegrityError:
        raise Refused(
            _(
                "Voor dit onderzoek is er al een toegang. Vernieuw het geheim, of geef het onderzoek een andere naam."
            )
        ) from None
