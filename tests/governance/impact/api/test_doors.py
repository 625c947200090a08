"""What a partner's client may read: every way in which the door must stay closed is planted first."""

import re
import time
from datetime import timedelta

import pytest
from allauth.idp.oidc.models import Token
from django.utils import timezone

from governance.impact.actions import create_client, end_partner, revoke_client, rotate_secret
from governance.impact.models import PartnerReading
from governance.partnership.actions import end_agreement
from regions.models import NationalMember
from regions.tenancy.scope import region_scope
from tests.governance.impact.stage import (
    RESEARCH,
    Api,
    Stage,
    agree,
    ask_token,
    count_people,
    set_stage,
    token_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


def office() -> NationalMember:
    return NationalMember.objects.get()


def codes(api: Api) -> list[str]:
    answer = api.get("regios")
    assert answer.status_code == 200, answer.content
    return [region["code"] for region in answer.json()["regios"]]


def test_a_partner_reads_the_regions_that_agreed_and_no_other():
    stage = set_stage(people=23)
    count_people(stage.cast.zuidoost, 40)
    api = Api(token_of(stage.issued))
    assert codes(api) == ["AM05"]
    figures = api.get("indicatoren?indicator=counted").json()["indicatoren"]
    assert [(one["regio"], one["peildatum"], one["waarde"], one["onderdrukt"]) for one in figures] == [
        ("AM05", "2026-03-31", 20, False),
        ("AM05", "2026-06-30", 20, False),
        ("AM05", "2026-09-30", 20, False),
    ]
    assert api.get("indicatoren?regio=AM28").json()["indicatoren"] == []
    assert codes(Api(token_of(stage.others))) == []


def test_a_region_without_an_agreement_answers_as_one_that_is_not_there():
    stage = set_stage()
    api = Api(token_of(stage.issued))
    foreign, unknown = api.get("regios/AM28"), api.get("regios/AM99")
    assert (foreign.status_code, unknown.status_code) == (404, 404)
    assert without_trace(foreign) == without_trace(unknown)


def without_trace(response) -> tuple:
    headers = {name: value for name, value in response.items() if not name.startswith("RateLimit")}
    return re.sub(rb"urn:uuid:[0-9a-f-]{36}", b"", response.content), headers


def test_the_end_of_an_agreement_closes_the_door_within_a_second():
    stage = set_stage(people=12)
    api = Api(token_of(stage.issued))
    assert codes(api) == ["AM05"]
    began = time.monotonic()
    with region_scope(stage.cast.twente.pk):
        end_agreement(by=stage.cast.karin, agreement=stage.agreement, reason="finished")
    assert codes(api) == []
    assert api.get("regios/AM05").status_code == 404
    assert api.get("indicatoren").json() == {"indicatoren": [], "volgende": None}
    assert time.monotonic() - began < 1


def test_a_purpose_that_is_not_listed_opens_nothing():
    stage = set_stage()
    advice = create_client(by=None, partner=stage.partner, study="Advies", purpose="policy_advice")
    assert codes(Api(token_of(advice))) == []
    agree(stage.cast.limburg, stage.partner, purposes=("policy_advice", RESEARCH))
    assert codes(Api(token_of(advice))) == ["AM29"]
    assert codes(Api(token_of(stage.issued))) == ["AM05", "AM29"]


@pytest.mark.parametrize(
    "close", ["revoke", "rotate", "end partner", "expire", "audience", "scope", "other client"]
)
def test_a_token_that_no_longer_counts_is_refused_at_once(close):
    stage = set_stage()
    api = Api(token_of(stage.issued))
    assert api.get("regios").status_code == 200
    began = time.monotonic()
    closing(stage)[close]()
    answer = api.get("regios")
    assert time.monotonic() - began < 1
    assert answer.status_code == (403 if close == "scope" else 401)
    assert answer["Content-Type"] == "application/problem+json"
    if close in ("revoke", "rotate", "end partner"):
        assert ask_token(stage.issued).status_code == 401
    assert Api(token_of(stage.others)).get("regios").status_code == 200


def closing(stage: Stage) -> dict[str, object]:
    token = Token.objects.filter(client_id=stage.issued.client.client_id)
    elsewhere = {"resources": ["http://testserver/api/v2"]}
    return {
        "revoke": lambda: revoke_client(by=office(), client=stage.issued.client),
        "rotate": lambda: rotate_secret(by=office(), client=stage.issued.client),
        "end partner": lambda: end_partner(by=office(), partner=stage.partner),
        "expire": lambda: token.update(expires_at=timezone.now() - timedelta(seconds=1)),
        "audience": lambda: token.update(data=elsewhere),
        "scope": lambda: token.update(scopes="openid"),
        "other client": lambda: token.update(client_id=None),
    }


def test_a_token_without_an_audience_is_none():
    stage = set_stage()
    api = Api(token_of(stage.issued))
    Token.objects.update(data=None)
    assert api.get("regios").status_code == 401


def test_a_secret_is_no_token_and_a_token_opens_no_page():
    stage = set_stage()
    assert Api(stage.issued.secret).get("regios").status_code == 401
    token = token_of(stage.issued)
    page = Api(token).client.get("/regio/twente/", headers={"Authorization": f"Bearer {token}"})
    assert page.headers["Location"].startswith("/account/")


def test_the_region_sees_who_read_what_when_and_how_many(client_for):
    stage = set_stage(people=12)
    agree(stage.cast.zuidoost, stage.partner)
    api = Api(token_of(stage.issued))
    api.get("regios")
    api.get("indicatoren?limit=40")
    api.get("regios/AM29")
    api.get("indicatoren?onzin=1")
    with region_scope(stage.cast.twente.pk):
        twente = list(PartnerReading.objects.order_by("at").values_list("resource", "count", "study"))
    with region_scope(stage.cast.zuidoost.pk):
        zuidoost = list(PartnerReading.objects.order_by("at").values_list("resource", "count"))
    assert twente == [("regios", 1, "Werkt het?"), ("indicatoren", 33, "Werkt het?")]
    assert zuidoost == [("regios", 1), ("indicatoren", 7)]
    page = client_for(stage.cast.karin).get(f"/regio/twente/afspraken/{stage.agreement.pk}/").content.decode()
    for words in ("Wie las de cijfers?", "Werkt het?", ">2<", ">33<"):
        assert words in page
    stranger = client_for(stage.cast.zoe).get(f"/regio/zuidoost-brabant/afspraken/{stage.agreement.pk}/")
    assert stranger.status_code == 404
