"""Employers as an adviser meets them: the list, one employer, adding, contacts, and the way back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from employers.actions import Moment, add_contact, add_employer, add_location, log_contact_moment
from employers.card import EmployerCard
from employers.models import ContactMoment, Employer
from regions.models import Organisation
from tests.cast import in_region

pytestmark = pytest.mark.django_db
ROOT = "/regio/twente/werkgevers/"
TODAY = timezone.localdate()


def plant(cast, name="Van Dalen Logistiek", *, region=None, by=None, **fields) -> Employer:
    with in_region(region or cast.twente):
        return add_employer(by=by or cast.bas, card=EmployerCard(name=name, **{"sector": "H", **fields}))


def answers(**fields):
    first = {"name": "Zorggroep De Linde", "sector": "Q", "stage": "prospect", "recognition": "unknown"}
    return {**first, **fields}


@pytest.fixture
def bas(cast, client_for):
    return client_for(cast.bas)


def page_of(client, path: str = "", **query) -> str:
    response = client.get(f"{ROOT}{path}", query)
    assert response.status_code == 200
    page = response.content.decode()
    assert " style=" not in page
    return page


def count(cast) -> int:
    with in_region(cast.twente):
        return Employer.objects.count()


def cost(client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


# The list


def test_an_empty_list_says_what_to_do(bas):
    assert "Nog geen werkgevers" in page_of(bas)


def test_the_list_filters_and_searches(cast, bas):
    plant(cast, stage="active", place="Almelo", kvk_number="12345678")
    plant(cast, "Zorggroep De Linde", sector="Q", place="Enschede")
    plant(cast, "Gestopt BV", stage="ended")
    everything = page_of(bas)
    assert "2 werkgevers" in everything
    assert "Gestopt BV" not in everything
    assert "Gestopt BV" in page_of(bas, stand="ended")
    for query in (
        {"stand": "active"},
        {"sector": "H"},
        {"plaats": "Almelo"},
        {"zoek": "dalen"},
        {"zoek": "1234 56"},
    ):
        page = page_of(bas, **query)
        assert "Van Dalen" in page
        assert "De Linde</a>" not in page
    assert "Geen werkgevers met deze filters" in page_of(bas, zoek="qqq")
    assert "Van Dalen" in page_of(bas, stand="bestaat-niet", sort="-contact", page="7")


def test_a_late_next_action_stands_out_and_can_be_filtered(cast, bas):
    plant(cast, next_action="Bellen over de start", next_action_on=TODAY - timedelta(days=2))
    plant(cast, "De Linde", next_action="Mailen", next_action_on=TODAY + timedelta(days=2))
    page = page_of(bas, actie="te-laat")
    assert "Bellen over de start" in page
    assert "Mailen" not in page
    assert "badge warning" in page


def test_htmx_gets_only_the_list(cast, bas):
    plant(cast)
    fragment = bas.get(ROOT, {"sector": "H"}, HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in fragment
    assert "Van Dalen" in fragment


def test_the_list_and_the_page_cost_the_same_with_one_and_with_three(cast, bas):
    def fill(employer: Employer, name: str) -> None:
        with in_region(cast.twente):
            contact = add_contact(by=cast.bas, employer=employer, name=name)
            add_location(by=cast.bas, employer=employer, street="Weg 1", postcode="7602 AB", place="Almelo")
            moment = Moment(kind="phone", on=TODAY, text=name, contact=contact)
            log_contact_moment(by=cast.bas, employer=employer, moment=moment)

    employer = plant(cast)
    fill(employer, "Een")
    url = f"{ROOT}{employer.pk}/"
    one, one_page = cost(bas, ROOT), cost(bas, url)
    fill(employer, "Twee")
    fill(employer, "Drie")
    plant(cast, "Twee")
    plant(cast, "Drie")
    assert cost(bas, ROOT) == one
    assert cost(bas, url) == one_page


# Adding and changing


def test_adding_an_employer_and_taking_it_back(cast, bas):
    assert "Werkgever toevoegen" in page_of(bas, "nieuw/")
    response = bas.post(
        f"{ROOT}nieuw/", answers(kvk_number="1234 5678", place="Enschede", adviser=str(cast.bas.pk))
    )
    assert response.status_code == 303
    page = bas.get(response.headers["Location"]).content.decode()
    for words in (
        "Zorggroep De Linde",
        "12345678",
        "Q: zorg en welzijn",
        "Werkgever toegevoegd",
        "Ongedaan maken",
    ):
        assert words in page
    assert bas.post(f"{response.headers['Location']}terugnemen/").status_code == 303
    with in_region(cast.twente):
        assert not Organisation.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"name": ""}, "Vul de naam van de werkgever in"),
        ({"kvk_number": "1234567"}, "Een KvK-nummer heeft 8 cijfers"),
        ({"kvk_number": "1234567a"}, "Een KvK-nummer heeft 8 cijfers"),
        ({"sector": "Z"}, "Kies een antwoord uit de lijst"),
        ({"recognition": "recognised"}, "Vul in op welke dag je dit bij SBB hebt nagekeken"),
        ({"recognition": "recognised", "recognition_checked_on": "2999-01-01"}, "nog niet geweest"),
        ({"website": "geen adres"}, "Vul een adres in"),
    ],
)
def test_a_wrong_answer_says_what_to_do_and_adds_nothing(cast, bas, wrong, says):
    response = bas.post(f"{ROOT}nieuw/", answers(**wrong))
    assert response.status_code == 422
    assert says in response.content.decode()
    assert count(cast) == 0


def test_a_known_kvk_number_leads_to_the_employer_that_has_it(cast, bas):
    known = plant(cast, kvk_number="12345678")
    response = bas.post(f"{ROOT}nieuw/", answers(kvk_number="12 34 56 78"))
    page = response.content.decode()
    assert response.status_code == 422
    assert "Van Dalen Logistiek staat al in de lijst" in page
    assert f"{ROOT}{known.pk}/" in page
    assert count(cast) == 1


def test_the_same_name_asks_once_and_may_be_another(cast, bas):
    plant(cast, "Zorggroep De Linde", sector="Q")
    asked = bas.post(f"{ROOT}nieuw/", answers(name="zorggroep de linde"))
    assert asked.status_code == 422
    assert "Dit is een andere werkgever met dezelfde naam" in asked.content.decode()
    assert bas.post(f"{ROOT}nieuw/", answers(is_other="on")).status_code == 303
    assert count(cast) == 2


def test_changing_keeps_the_next_action(cast, bas):
    employer = plant(cast, "Zorggroep De Linde", next_action="Bellen", next_action_on=TODAY)
    page = page_of(bas, f"{employer.pk}/aanpassen/")
    assert 'value="Zorggroep De Linde"' in page
    data = answers(stage="active", recognition="recognised", recognition_checked_on=TODAY.isoformat())
    assert bas.post(f"{ROOT}{employer.pk}/aanpassen/", data).status_code == 303
    with in_region(cast.twente):
        changed = Employer.objects.get()
        assert (changed.stage, changed.recognition, changed.next_action) == ("active", "recognised", "Bellen")


def test_a_number_of_a_partner_organisation_is_refused_without_a_crash(cast, bas):
    with in_region(cast.twente):
        Organisation.objects.create(name="ROC", kind="vocational_school", kvk_number="11112222")
    employer = plant(cast, "Zorggroep De Linde")
    response = bas.post(f"{ROOT}{employer.pk}/aanpassen/", answers(kvk_number="11112222"))
    assert response.status_code == 422
    assert "Er staat al een organisatie met dit KvK-nummer" in response.content.decode()


def test_what_has_a_history_is_not_taken_back(cast, bas):
    employer = plant(cast)
    with in_region(cast.twente):
        add_contact(by=cast.bas, employer=employer, name="Erdal Aksoy")
    bas.post(f"{ROOT}{employer.pk}/terugnemen/")
    assert count(cast) == 1


# Contact


def test_logging_a_contact_sets_the_next_action_and_undo_puts_it_back(cast, bas):
    employer = plant(cast, next_action="Bellen", next_action_on=TODAY)
    data = {
        "kind": "visit", "on": TODAY.isoformat(), "text": "Rondleiding", "next_action": "Plek vragen",
        "next_action_on": (TODAY + timedelta(days=3)).isoformat(),
    }  # fmt: skip
    response = bas.post(f"{ROOT}{employer.pk}/contact/", data)
    page = bas.get(response.headers["Location"]).content.decode()
    for words in ("Rondleiding", "Plek vragen", "Contact vastgelegd", "Ongedaan maken"):
        assert words in page
    with in_region(cast.twente):
        moment = ContactMoment.objects.get()
    assert bas.post(f"{ROOT}contact/{moment.pk}/ongedaan/").status_code == 303
    assert "Bellen" in page_of(bas, f"{employer.pk}/")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"text": ""}, "Schrijf in 1 of 2 zinnen op"),
        ({"text": "bsn 123456782"}, "Hier staat een BSN"),
        ({"on": "2999-01-01"}, "Kies vandaag of een dag die is geweest"),
        ({"next_action": "Bellen"}, "Kies wanneer je dit doet"),
        ({"next_action_on": "2999-01-01"}, "Kies vandaag of een dag daarna"),
        ({"kind": ""}, "Kies een antwoord"),
    ],
)
def test_a_wrong_contact_is_not_kept(cast, bas, wrong, says):
    employer = plant(cast)
    data = {"kind": "phone", "on": TODAY.isoformat(), "text": "Gebeld", **wrong}
    response = bas.post(f"{ROOT}{employer.pk}/contact/", data)
    assert response.status_code == 422
    assert says in response.content.decode()
    with in_region(cast.twente):
        assert not ContactMoment.objects.exists()


def test_undo_is_for_half_an_hour_and_for_who_wrote_it(cast, bas, client_for):
    employer = plant(cast)
    with in_region(cast.twente):
        mine = log_contact_moment(
            by=cast.bas, employer=employer, moment=Moment(kind="phone", on=TODAY, text="Gebeld")
        )
        hers = log_contact_moment(
            by=cast.karin, employer=employer, moment=Moment(kind="mail", on=TODAY, text="Mail")
        )
        ContactMoment.objects.filter(pk=mine.pk).update(recorded_at=timezone.now() - timedelta(minutes=31))
    for moment in (mine, hers):
        bas.post(f"{ROOT}contact/{moment.pk}/ongedaan/")
    with in_region(cast.twente):
        assert ContactMoment.objects.standing().count() == 2
    client_for(cast.karin).post(f"{ROOT}contact/{hers.pk}/ongedaan/")
    with in_region(cast.twente):
        assert ContactMoment.objects.standing().get().pk == mine.pk


def test_people_come_leave_and_come_back(cast, bas):
    employer = plant(cast)
    url = f"{ROOT}{employer.pk}/"
    wrong = bas.post(f"{url}personen/nieuw/", {"name": "Erdal Aksoy", "phone": "bel maar"})
    assert wrong.status_code == 422
    bas.post(
        f"{url}personen/nieuw/", {"name": "Erdal Aksoy", "phone": "06 12 34 56 78", "position": "ploegbaas"}
    )
    assert "ploegbaas" in bas.get(url).content.decode()
    with in_region(cast.twente):
        contact = employer.contacts.get()
    bas.post(f"{ROOT}personen/{contact.pk}/weg/", {"on": TODAY.isoformat()})
    assert "Eerdere contactpersonen" in bas.get(url).content.decode()
    bas.post(f"{ROOT}personen/{contact.pk}/terug/")
    assert "Eerdere contactpersonen" not in bas.get(url).content.decode()


def test_addresses_come_and_go(cast, bas):
    employer = plant(cast)
    url = f"{ROOT}{employer.pk}/"
    assert (
        bas.post(
            f"{url}adressen/nieuw/", {"street": "Weg 1", "postcode": "76", "place": "Almelo"}
        ).status_code
        == 422
    )
    bas.post(f"{url}adressen/nieuw/", {"street": "Havenweg 1", "postcode": "7602ab", "place": "Almelo"})
    assert "Havenweg 1, 7602 AB Almelo" in bas.get(url).content.decode()
    with in_region(cast.twente):
        location = employer.locations.get()
    bas.post(f"{ROOT}adressen/{location.pk}/weg/")
    assert "Havenweg" not in bas.get(url).content.decode()


# Who may


def test_a_supervisor_looks_and_does_not_change(cast, client_for):
    employer = plant(cast)
    jeroen = client_for(cast.jeroen)
    page = page_of(jeroen, f"{employer.pk}/")
    assert "Van Dalen" in page
    assert "Contact vastleggen" not in page
    for path in (
        "nieuw/",
        f"{employer.pk}/aanpassen/",
        f"{employer.pk}/contact/",
        f"{employer.pk}/terugnemen/",
    ):
        assert jeroen.post(f"{ROOT}{path}", answers()).status_code == 403


@pytest.mark.parametrize("name", ["anouk", "petra", "ad"])
def test_who_may_not_see_employers(cast, client_for, name):
    employer = plant(cast)
    client = client_for(getattr(cast, name))
    assert client.get(ROOT).status_code == 403
    assert client.get(f"{ROOT}{employer.pk}/").status_code == 403


def test_another_region_is_not_there_and_the_outsider_meets_404(cast, client_for, bas):
    leak = plant(
        cast, "Gelekte Werkgever", region=cast.zuidoost, by=cast.zoe, kvk_number="99990000", place="Eindhoven"
    )
    with in_region(cast.zuidoost):
        contact = add_contact(by=cast.zoe, employer=leak, name="Gelekte Persoon")
        moment = log_contact_moment(
            by=cast.zoe, employer=leak, moment=Moment(kind="phone", on=TODAY, text="Gelekt")
        )
    own = plant(cast)
    assert "Gelekte" not in page_of(bas)
    assert "Gelekte" not in page_of(bas, zoek="99990000")
    assert "Eindhoven" not in page_of(bas)
    for path in (f"{leak.pk}/", f"{leak.pk}/aanpassen/", f"personen/{contact.pk}/weg/"):
        assert bas.get(f"{ROOT}{path}").status_code == 404
    assert bas.post(f"{ROOT}contact/{moment.pk}/ongedaan/").status_code == 404
    assert bas.post(f"{ROOT}nieuw/", answers(kvk_number="99990000")).status_code == 303
    zoe = client_for(cast.zoe)
    for path in ("", "nieuw/", f"{own.pk}/", f"{own.pk}/contact/", f"{own.pk}/personen/nieuw/"):
        assert zoe.get(f"{ROOT}{path}").status_code == 404
        assert zoe.post(f"{ROOT}{path}").status_code == 404
