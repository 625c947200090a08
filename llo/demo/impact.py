"""Two impact partners, what the regions agreed with them, and figures of the quarters that are over.

The client of the first one has a secret that anybody may read, as the demo's accounts have: outside the demo no token
is given for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from allauth.idp.oidc.models import Client
from django.conf import settings

from governance.impact.actions import create_client, publish_figures
from governance.impact.enums import Resource
from governance.impact.models import PartnerClient, PartnerReading
from governance.impact.tokens import DEMO_MARK
from governance.indicators.catalogue import published_figures
from governance.partnership.actions import add_partner, draft_agreement, end_agreement, sign_agreement
from governance.partnership.enums import AgreementKind, EndReason, Purpose
from governance.partnership.models import ImpactPartner
from governance.partnership.terms import Terms
from regions.enums import OrganisationKind
from regions.models import Organisation

MEASURES, LEARNS = "Onderzoeksbureau Meetwerk", "Hogeschool Leerkracht"
STUDY = "Impactmeting LLO-Collectief"
K, P = AgreementKind, Purpose
READ_BEFORE = (41, 40, 12, 3)  # days before today


@dataclass(frozen=True)
class Agreed:
    """One agreement of the demo; days count from today."""

    kind: str
    title: str
    partner: str = ""
    purposes: tuple[str, ...] = ()
    begun: int = 300
    lasts: int | None = None
    is_signed: bool = True
    ended: str = ""
    with_kinds: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


COVENANT = Agreed(
    K.COVENANT,
    "Samen werken aan basisvaardigheden",
    lasts=600,
    with_kinds=(OrganisationKind.MUNICIPALITY, OrganisationKind.UWV, OrganisationKind.VOCATIONAL_SCHOOL),
)
STUDIED = Agreed(K.DATA_EXCHANGE, "Cijfers voor de impactmeting", MEASURES, (P.IMPACT_RESEARCH,), lasts=400)
AGREED: dict[str, tuple[Agreed, ...]] = {
    "twente": (
        COVENANT,
        STUDIED,
        Agreed(
            K.DATA_EXCHANGE, "Onderzoek naar docenten", LEARNS, (P.POLICY_ADVICE,), begun=-20, is_signed=False
        ),
        Agreed(K.PROCESSOR, "Hosting van LLO-Collectief", others=("Datahuis Oost",), lasts=45),
        Agreed(K.DPIA, "Risico’s van het delen van gegevens", begun=280),
    ),
    "zuidoost-brabant": (
        COVENANT,
        Agreed(
            K.DATA_EXCHANGE,
            "Cijfers voor de impactmeting",
            MEASURES,
            (P.IMPACT_RESEARCH, P.PROGRESS_MONITORING),
            lasts=40,
        ),
    ),
    "zuid-limburg": (STUDIED,),
    "midden-limburg": (
        Agreed(K.DATA_EXCHANGE, "Proef met cijfers", MEASURES, (P.IMPACT_RESEARCH,), begun=200, lasts=-20),
    ),
    "noord-limburg": (
        Agreed(
            K.DATA_EXCHANGE,
            "Cijfers voor de impactmeting",
            MEASURES,
            (P.IMPACT_RESEARCH,),
            ended=EndReason.PURPOSE_GONE,
        ),
    ),
    "friesland": (Agreed(K.DATA_EXCHANGE, "Alleen voortgang", MEASURES, (P.PROGRESS_MONITORING,)),),
}


@dataclass(frozen=True)
class DemoClient:
    """What somebody needs to try the interface."""

    partner: str
    client_id: str
    secret: str


def make_partners() -> None:
    """Once: the partners and the client with a secret for everybody."""
    if ImpactPartner.objects.filter(name=MEASURES).exists():
        return
    measures = add_partner(
        by=None, name=MEASURES, contact_email="api@meetwerk.voorbeeld.example", kvk_number="00412087"
    )
    add_partner(by=None, name=LEARNS, contact_email="onderzoek@leerkracht.voorbeeld.example")
    issued = create_client(by=None, partner=measures, study=STUDY, purpose=P.IMPACT_RESEARCH)
    Client.objects.filter(pk=issued.client.client_id).update(data={DEMO_MARK: {"secret": issued.secret}})


def demo_client() -> DemoClient | None:
    """None outside the demo, and when somebody revoked it or gave it another secret."""
    if not settings.DEMO:
        return None
    client = (
        PartnerClient.objects.open()
        .filter(client__data__has_key=DEMO_MARK, rotated_at=None)
        .select_related("client", "partner")
        .first()
    )
    if client is None:
        return None
    return DemoClient(client.partner.name, client.client_id, client.client.data[DEMO_MARK]["secret"])


def write_impact(slug: str, organisations: Sequence[Organisation], today: date) -> None:
    """In the scope of the region, after its people: agreements, published figures, and who read them."""
    publish_figures(today=today)
    for agreed in AGREED.get(slug, ()):
        _write(agreed, organisations, today)
    if STUDIED in AGREED.get(slug, ()):
        _write_readings(today)


def _write(agreed: Agreed, organisations: Sequence[Organisation], today: date) -> None:
    starts_on = today - timedelta(days=agreed.begun)
    ends_on = None if agreed.lasts is None else today + timedelta(days=agreed.lasts)
    kinds = dict.fromkeys(agreed.with_kinds)
    parties = tuple(next((one for one in organisations if one.kind == kind), None) for kind in kinds)
    terms = Terms(
        kind=agreed.kind,
        title=agreed.title,
        starts_on=starts_on,
        ends_on=ends_on,
        purposes=agreed.purposes,
        partner=ImpactPartner.objects.get(name=agreed.partner) if agreed.partner else None,
        organisations=tuple(one for one in parties if one is not None),
        others=agreed.others,
    )
    agreement = draft_agreement(by=None, terms=terms)
    if agreed.is_signed:
        sign_agreement(by=None, agreement=agreement, on=starts_on)
    if agreed.ended:
        end_agreement(by=None, agreement=agreement, reason=agreed.ended)


def _write_readings(today: date) -> None:
    partner = ImpactPartner.objects.get(name=MEASURES)
    PartnerReading.objects.bulk_create(
        PartnerReading(
            at=datetime.combine(today - timedelta(days=days), time(2, 30), UTC),
            partner_id=partner.pk,
            partner_name=partner.name,
            client_id=partner.pk,
            study=STUDY,
            purpose=P.IMPACT_RESEARCH,
            resource=Resource.FIGURES,
            count=len(published_figures()),
            trace_id=UUID(int=days),
        )
        for days in READ_BEFORE
    )
