"""Impact partners and their clients, for the national office."""

from django.db.models import Count, F, Q, QuerySet

from governance.impact.models import PartnerClient
from governance.partnership.models import ImpactPartner


def partners() -> QuerySet[ImpactPartner]:
    """Who takes part first, each with the number of clients that may come in."""
    open_clients = Count("clients", filter=Q(clients__revoked_at=None))
    return ImpactPartner.objects.annotate(open_clients=open_clients).order_by(
        F("ended_at").desc(nulls_first=True), "name"
    )


def clients_of(partner: ImpactPartner) -> QuerySet[PartnerClient]:
    """What is open first, then by study."""
    return partner.clients.order_by(F("revoked_at").desc(nulls_first=True), "study")
