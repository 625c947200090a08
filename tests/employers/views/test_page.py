"""One employer: its page, adding, changing and taking back, and who may."""

import pytest

from employers.actions import Moment, add_contact, log_contact_moment
from employers.models import Employer
from regions.models import Organisation
from tests.cast import in_region
from tests.employers.stage import ROOT, TODAY, answers, count, page_of, plant

pytestmark = pytest.mark.django_db


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


def test_ict_is_ict_wherever_the_sector_stands(cast, bas):
    employer = plant(cast, "Bits en Bytes", sector="J")
    for path, words in (
        ("", ">ICT</td>"),
        ("?sector=J", "Sector: ICT"),
        (f"{employer.pk}/", "J: ICT"),
        (f"{employer.pk}/aanpassen/", ">ICT</option>"),
    ):
        page = bas.get(f"{ROOT}{path}").content.decode()
        assert words in page, path
        assert "Ict" not in page, path
