"""Partners, clients, agreements and figures, planted and committed: the partner's connection sees no open transaction."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from governance.enums import Measure
from governance.impact.actions import Issued, create_client, publish_figures
from governance.indicators.catalogue import published_figures
from governance.models import Mark
from governance.partnership.actions import add_partner, draft_agreement, sign_agreement
from governance.partnership.enums import AgreementKind, Purpose
from governance.partnership.models import Agreement, ImpactPartner
from governance.partnership.terms import Terms
from regions.models import ProgrammePeriod, Region
from regions.tenancy.scope import region_scope
from tests.cast import Cast, make_participant

TODAY = date(2026, 11, 26)
RESEARCH = Purpose.IMPACT_RESEARCH


@dataclass
class Stage:
    """Two institutes with a client each; Meetwerk has an agreement in force with Twente alone."""

    cast: Cast
    partner: ImpactPartner
    other: ImpactPartner
    issued: Issued
    others: Issued
    agreement: Agreement


def set_stage(*, people: int = 0) -> Stage:
    cast = Cast.load()
    partner = plant_partner("Meetwerk")
    other = plant_partner("Telbureau")
    issued, others = (
        create_client(by=None, partner=one, study="Werkt het?", purpose=RESEARCH) for one in (partner, other)
    )
    if people:
        count_people(cast.twente, people)
    for region in (cast.twente, cast.zuidoost, cast.limburg):
        with region_scope(region.pk):
            publish_figures(today=TODAY)
    return Stage(cast, partner, other, issued, others, agree(cast.twente, partner))


def plant_partner(name: str) -> ImpactPartner:
    return add_partner(by=None, name=name, contact_email=f"{name.lower()}@example.org")


def agree(region: Region, partner: ImpactPartner, *, signed: bool = True, **terms) -> Agreement:
    today = timezone.localdate()
    given = {"starts_on": today - timedelta(days=100), "purposes": (RESEARCH,), **terms}
    with region_scope(region.pk):
        agreement = draft_agreement(
            by=None,
            terms=Terms(AgreementKind.DATA_EXCHANGE, "Onderzoek", partner=partner, **given),
        )
        return sign_agreement(by=None, agreement=agreement, on=today) if signed else agreement


def count_people(
    region: Region, number: int, *, on: date = date(2026, 2, 3), measure=Measure.COUNTED
) -> None:
    """So many marks of one measure, without the histories behind them."""
    with region_scope(region.pk):
        period = ProgrammePeriod.objects.get()
        people = [make_participant(first_name=f"P{n}", last_name=f"Q{n}") for n in range(number)]
        Mark.objects.bulk_create(
            Mark(participant=one, period=period, measure=measure, day=on, change=1) for one in people
        )


def ask_token(issued: Issued, *, client: Client | None = None, secret: str = "", **form) -> object:
    words = f"{issued.client.client_id}:{secret or issued.secret}"
    return (client or Client()).post(
        "/oauth/token",
        {"grant_type": "client_credentials", **form},
        headers={"Authorization": f"Basic {b64encode(words.encode()).decode()}"},
    )


def token_of(issued: Issued) -> str:
    answer = ask_token(issued)
    assert answer.status_code == 200, answer.content
    return str(answer.json()["access_token"])


class Api:
    """Asks the interface with a token."""

    def __init__(self, token: str) -> None:
        self.client, self.token = Client(raise_request_exception=False), token

    def get(self, path: str, method: str = "get", **headers):
        given = {"Authorization": f"Bearer {self.token}", **headers}
        return getattr(self.client, method)(f"/api/v1/{path}", headers=given)


NUMBER_PUBLISHED = len(published_figures())
