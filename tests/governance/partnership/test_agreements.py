"""A region's agreements: made, signed, ended; what each page says, and who may do what."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from governance.partnership.actions import change_agreement, draft_agreement, end_agreement, sign_agreement
from governance.partnership.enums import AgreementState as S
from governance.partnership.models import Agreement
from governance.partnership.terms import Terms
from regions.models import AuditEvent
from regions.organisations.actions import add_organisation
from regions.refusals import Refused
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, agree, plant_partner

pytestmark = pytest.mark.django_db
LIST = "/regio/twente/afspraken/"
DAY = timedelta(days=1)


def today() -> date:
    return timezone.localdate()


def typed(**values) -> dict[str, object]:
    return {"title": "Cijfers delen", "starts_on": today().isoformat(), "ends_on": "", "others": "", **values}


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, S.DRAFT),
        ({"signed_on": date(2026, 5, 1)}, S.IN_FORCE),
        ({"signed_on": date(2026, 5, 1), "ends_on": date(2026, 6, 1)}, S.IN_FORCE),
        ({"signed_on": date(2026, 5, 1), "ends_on": date(2026, 5, 31)}, S.EXPIRED),
        ({"signed_on": date(2026, 5, 1), "starts_on": date(2026, 6, 2)}, S.COMING),
        ({"signed_on": date(2026, 5, 1), "ended_at": timezone.now()}, S.ENDED),
        ({"ended_at": timezone.now()}, S.ENDED),
    ],
)
def test_the_state_follows_from_the_dates(values, state):
    agreement = Agreement(region_id=1, **{"starts_on": date(2026, 5, 1), **values})
    assert agreement.state(date(2026, 6, 1)) is state


def test_sixty_days_before_its_end_it_shows(cast, client_for):
    partner = plant_partner("Meetwerk")
    agree(cast.twente, partner, ends_on=today() + 61 * DAY)
    assert "loopt bijna af" not in client_for(cast.karin).get(LIST).content.decode()
    agree(cast.twente, partner, ends_on=today() + 60 * DAY)
    assert client_for(cast.karin).get(LIST).content.decode().count("loopt bijna af") == 1


def test_the_whole_road_on_screen(cast, client_for):
    partner, client = plant_partner("Meetwerk"), client_for(cast.karin)
    with in_region(cast.twente):
        roc = add_organisation(by=cast.karin, name="ROC van Twente", kind="vocational_school")
    assert "Nog geen afspraken" in client.get(LIST).content.decode()
    assert "impactpartner" in client.get(f"{LIST}nieuw/").content.decode()
    form = typed(
        partner=partner.pk, purposes=[RESEARCH], organisations=[roc.pk], others="Saxion\n\nSaxion\nTaalunie"
    )
    page = client.post(f"{LIST}nieuw/data_exchange/", form, follow=True).content.decode()
    for words in (
        "concept",
        "Meetwerk",
        "ROC van Twente, Saxion, Taalunie",
        "onderzoek naar impact",
        "nog niet",
    ):
        assert words in page
    with in_region(cast.twente):
        url = f"{LIST}{Agreement.objects.get().pk}/"
    client.post(f"{url}aanpassen/", {**form, "title": "Anders", "others": ""})
    assert "Meetwerk" in client.get(f"{url}tekenen/").content.decode()
    page = client.post(f"{url}tekenen/", {"on": today().isoformat()}, follow=True).content.decode()
    assert "geldt nu" in page
    assert "Aanpassen" not in page
    assert client.get(f"{url}aanpassen/").headers["Location"] == url
    assert "geen cijfers van je regio meer lezen" in client.get(f"{url}stoppen/").content.decode()
    page = client.post(f"{url}stoppen/", {"reason": "finished"}, follow=True).content.decode()
    assert "gestopt" in page
    assert client.get(f"{url}stoppen/").headers["Location"] == url
    with in_region(cast.twente):
        events = AuditEvent.objects.filter(action__startswith="agreement.").order_by("at")
        assert [event.action for event in events] == [
            "agreement.added", "agreement.changed", "agreement.signed", "agreement.ended",
        ]  # fmt: skip
        assert {event.actor_id for event in events} == {cast.karin.pk}
    log = client.get("/regio/twente/veranderd/?about=agreement").content.decode()
    assert "Afspraak getekend" in log


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        ("data_exchange", {"purposes": []}, "Kies een antwoord: Waarvoor"),
        ("data_exchange", {"partner": ""}, "Kies een antwoord: Met welke impactpartner?"),
        ("covenant", {"title": ""}, "Vul in: Hoe heet de afspraak?"),
        ("covenant", {"starts_on": "2026-05-01", "ends_on": "2026-04-01"}, "Kies een dag na het begin"),
        ("covenant", {"starts_on": "0226-05-01"}, "Kijk of het jaar klopt"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(cast, client_for, kind, values, words):
    partner = plant_partner("Meetwerk")
    form = typed(partner=partner.pk, purposes=[RESEARCH]) | values
    answer = client_for(cast.karin).post(f"{LIST}nieuw/{kind}/", form)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_signing_in_the_future_and_other_kinds(cast, client_for):
    client = client_for(cast.karin)
    assert client.get(f"{LIST}nieuw/anders/").status_code == 404
    client.post(f"{LIST}nieuw/covenant/", typed())
    with in_region(cast.twente):
        url = f"{LIST}{Agreement.objects.get().pk}/"
    answer = client.post(f"{url}tekenen/", {"on": (today() + DAY).isoformat()})
    assert answer.status_code == 422
    assert "Kies vandaag of een dag ervoor" in answer.content.decode()


def test_what_is_signed_does_not_change_and_what_is_ended_does_not_come_back(cast):
    partner = plant_partner("Meetwerk")
    agreement = agree(cast.twente, partner)
    terms = Terms("data_exchange", "Ruimer", today(), purposes=(RESEARCH,), partner=partner)
    with in_region(cast.twente):
        for action in (
            lambda: change_agreement(by=cast.karin, agreement=agreement, terms=terms),
            lambda: sign_agreement(by=cast.karin, agreement=agreement, on=today()),
        ):
            with pytest.raises(Refused, match="Maak een nieuwe afspraak"):
                action()
        end_agreement(by=cast.karin, agreement=agreement, reason="breach")
        with pytest.raises(Refused, match="al gestopt"):
            end_agreement(by=cast.karin, agreement=agreement, reason="breach")
        with pytest.raises(Refused):
            sign_agreement(by=cast.karin, agreement=agreement, on=today())


@pytest.mark.parametrize(
    "values",
    [
        {"kind": "data_exchange", "partner": None},
        {"kind": "covenant"},
        {"purposes": []},
        {"ends_on": date(2020, 1, 1)},
        {"end_reason": "finished"},
        {"ended_at": timezone.now()},
    ],
)
def test_the_database_keeps_the_rules_too(cast, values):
    partner = plant_partner("Meetwerk")
    whole = {
        "kind": "data_exchange",
        "partner": partner,
        "purposes": [RESEARCH],
        "starts_on": today(),
    } | values
    with in_region(cast.twente), pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.create(title="Fout", **whole)


def test_a_party_is_of_the_own_region(cast):
    with in_region(cast.zuidoost):
        foreign = add_organisation(by=cast.zoe, name="Summa", kind="vocational_school")
    terms = Terms("covenant", "Vreemd", today(), organisations=(foreign,))
    with pytest.raises(IntegrityError), transaction.atomic(), in_region(cast.twente):
        draft_agreement(by=cast.karin, terms=terms)
        connection.check_constraints()


def test_who_may_only_look_gets_no_buttons(cast, client_for):
    agreement = agree(cast.twente, plant_partner("Meetwerk"))
    for member in (cast.petra, cast.ad):
        client = client_for(member)
        pages = client.get(LIST).content.decode() + client.get(f"{LIST}{agreement.pk}/").content.decode()
        assert "Onderzoek" in pages
        assert "Afspraak toevoegen" not in pages
        assert "Afspraak stoppen" not in pages
    assert "Samenwerking" not in client_for(cast.jeroen).get("/regio/twente/menu/").content.decode()


def test_the_list_asks_as_much_for_three_as_for_one(cast, client_for):
    partner, client = plant_partner("Meetwerk"), client_for(cast.karin)
    agree(cast.twente, partner, others=("Saxion",))
    client.get(LIST)
    with CaptureQueriesContext(connection) as one:
        client.get(LIST)
    for _ in range(3):
        agree(cast.twente, partner, others=("Saxion", "Taalunie"))
    with CaptureQueriesContext(connection) as more:
        client.get(LIST)
    assert len(one) == len(more)
