"""A region's agreements on screen: made, signed, ended; what each page says, and who may do what."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from governance.partnership.models import Agreement
from regions.models import AuditEvent
from regions.organisations.actions import add_organisation
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, agree, plant_partner

pytestmark = pytest.mark.django_db
LIST = "/regio/twente/afspraken/"
DAY = timedelta(days=1)


def today() -> date:
    return timezone.localdate()


def typed(**values) -> dict[str, object]:
    return {"title": "Cijfers delen", "starts_on": today().isoformat(), "ends_on": "", "others": "", **values}


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
        "Onderzoek naar impact",
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
