"""The national office's pages: partners, and the keys of their programs."""

import time

import pytest
from allauth.idp.oidc.models import Token
from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance.impact.actions import create_client
from governance.impact.models import PartnerClient
from governance.partnership.models import ImpactPartner
from regions.models import NationalEvent, NationalMember
from tests.governance.impact.stage import RESEARCH, ask_token, plant_partner

pytestmark = pytest.mark.django_db
LIST = "/landelijk/impactpartners/"
MEETWERK = {"name": "Meetwerk", "contact_email": "api@meetwerk.nl", "kvk_number": "1234 5678"}


@pytest.fixture
def office(cast, client_for):
    """Somebody of the national office who showed a moment ago who she is."""
    client = client_for(cast.mieke)
    session = client.session
    session["account_authentication_methods_user"] = str(cast.mieke.user.pk)
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session.save()
    return client


def mieke() -> NationalMember:
    return NationalMember.objects.get()


def issued_as(client: PartnerClient, secret: str):
    from governance.impact.actions import Issued

    return Issued(client, secret)


def test_an_empty_list_says_what_to_do_and_a_partner_is_added_and_changed(office):
    assert "Nog geen impactpartners" in office.get(LIST).content.decode()
    page = office.post(f"{LIST}nieuw/", MEETWERK, follow=True).content.decode()
    for words in ("Meetwerk", "api@meetwerk.nl", "12345678", "Nog geen toegang"):
        assert words in page
    partner = ImpactPartner.objects.get()
    office.post(f"{LIST}{partner.pk}/aanpassen/", {**MEETWERK, "name": "Meetwerk BV"})
    assert "Meetwerk BV" in office.get(LIST).content.decode()
    events = list(NationalEvent.objects.order_by("at").values_list("action", "actor_key", "changes"))
    assert [(action, key) for action, key, _changes in events] == [
        ("partner.added", mieke().key), ("partner.changed", mieke().key),
    ]  # fmt: skip
    assert events[0][2]["contact_email"] == [None, None]
    assert events[1][2] == {"name": ["Meetwerk", "Meetwerk BV"]}


def test_what_is_wrong_is_said_where_it_is(office):
    plant_partner("Meetwerk")
    for values, words in (
        ({**MEETWERK, "kvk_number": "123"}, "heeft 8 cijfers"),
        ({**MEETWERK, "contact_email": "x"}, "Vul een e-mailadres in"),
        (MEETWERK, "al een impactpartner met deze naam"),
    ):
        answer = office.post(f"{LIST}nieuw/", values)
        assert answer.status_code == 422
        assert words in answer.content.decode()


def test_a_secret_is_shown_once_and_works(office):
    partner = plant_partner("Meetwerk")
    page = office.post(f"{LIST}{partner.pk}/toegang/", {"study": "Werkt het?", "purpose": RESEARCH})
    client = PartnerClient.objects.get()
    assert "no-store" in page["Cache-Control"]
    secret = page.context["secret"]
    text = page.content.decode()
    assert secret in text
    assert client.client_id in text
    assert "grant_type=client_credentials" in text
    assert ask_token(issued_as(client, secret)).status_code == 200
    for url in (LIST, f"{LIST}{partner.pk}/", f"{LIST}toegang/{client.pk}/geheim/"):
        assert secret not in office.get(url).content.decode()
    assert secret not in str(list(NationalEvent.objects.values_list("changes", flat=True)))
    again = office.post(f"{LIST}{partner.pk}/toegang/", {"study": "Werkt het?", "purpose": RESEARCH})
    assert again.status_code == 422
    assert "er al een toegang" in again.content.decode()


def test_another_secret_stops_the_one_before(office):
    issued = create_client(by=None, partner=plant_partner("Meetwerk"), study="Werkt het?", purpose=RESEARCH)
    ask_token(issued)
    url = f"{LIST}toegang/{issued.client.pk}/geheim/"
    assert "werkt dan meteen niet meer" in office.get(url).content.decode()
    secret = office.post(url).context["secret"]
    assert not Token.objects.exists()
    assert ask_token(issued).status_code == 401
    assert ask_token(issued_as(issued.client, secret)).status_code == 200


def test_a_client_is_revoked_and_a_partner_ends_with_all_of_them(office):
    partner = plant_partner("Meetwerk")
    one, two = (
        create_client(by=None, partner=partner, study=study, purpose=RESEARCH) for study in ("Eén", "Twee")
    )
    office.post(f"{LIST}toegang/{one.client.pk}/intrekken/")
    assert [ask_token(issued).status_code for issued in (one, two)] == [401, 200]
    assert office.get(f"{LIST}toegang/{one.client.pk}/geheim/").status_code == 404
    page = office.post(f"{LIST}{partner.pk}/stoppen/", follow=True).content.decode()
    assert "kan niets meer lezen" in page
    assert ask_token(two).status_code == 401
    assert office.get(f"{LIST}{partner.pk}/toegang/").status_code == 404
    assert ImpactPartner.objects.exists()
    assert set(NationalEvent.objects.values_list("action", flat=True)) == {
        "partner.added", "client.created", "client.revoked", "partner.ended",
    }  # fmt: skip


@pytest.mark.parametrize("page", ["toegang", "stoppen", "geheim", "intrekken"])
def test_before_a_key_changes_somebody_shows_again_who_they_are(cast, client_for, page):
    partner = plant_partner("Meetwerk")
    issued = create_client(by=None, partner=partner, study="Werkt het?", purpose=RESEARCH)
    part = f"toegang/{issued.client.pk}" if page in ("geheim", "intrekken") else str(partner.pk)
    client = client_for(cast.mieke)
    for answer in (client.get(f"{LIST}{part}/{page}/"), client.post(f"{LIST}{part}/{page}/", {"study": "X"})):
        assert answer.headers["Location"].startswith("/account/opnieuw/")
    assert ask_token(issued).status_code == 200
    assert PartnerClient.objects.count() == 1


def test_the_lists_ask_as_much_for_three_as_for_one(office):
    partner = plant_partner("Meetwerk")
    create_client(by=None, partner=partner, study="Eén", purpose=RESEARCH)

    def queries() -> list[int]:
        found = []
        for url in (LIST, f"{LIST}{partner.pk}/"):
            with CaptureQueriesContext(connection) as asked:
                office.get(url)
            found.append(len(asked))
        return found

    queries()
    before = queries()
    for name in ("Twee", "Drie"):
        create_client(by=None, partner=partner, study=name, purpose=RESEARCH)
        create_client(by=None, partner=plant_partner(name), study="Eén", purpose=RESEARCH)
    assert queries() == before
