"""Registering somebody: a minute, who it might be already, other regions, BSN, undo."""

from datetime import date, timedelta

import pytest

from participants.models import Eligibility, Identity, Look, Participant
from participants.queries import finding
from regions.models import AuditEvent
from tests.cast import in_region, make_participant

pytestmark = pytest.mark.django_db
BORN = date(1989, 4, 12)
ANSWERS = {
    "first_name": "Meryem", "infix": "", "last_name": "Yıldız", "birth_date": "1989-04-12", "phone": "06 12 34 56 78",
    "place": "Hengelo", "language_background": "nt2", "education": "vmbo", "finding_place": "library",
    "work_status": "employed", "gender": "", "email": "", "street": "", "postcode": "7551 ab", "mother_tongue": "",
    "looked": "",
}  # fmt: skip


@pytest.fixture
def register(client_for, url):
    def send(member, **answers):
        return client_for(member).post(url("register"), {**ANSWERS, **answers})

    return send


def the_only_one(cast) -> Participant:
    with in_region(cast.twente):
        return Participant.objects.select_related("identity", "supervisor").get(identity__first_name="Meryem")


def field_of(page: str, name: str) -> str:
    """The value of a hidden field."""
    return page.split(f'name="{name}" value="')[1].split('"')[0]


def test_supervisor_registers_for_the_own_caseload(cast, register):
    response = register(cast.jeroen)
    assert response.status_code == 303
    person = the_only_one(cast)
    assert response["Location"].endswith(f"/{person.pk}/regeling/?nieuw=1")
    assert person.supervisor == cast.jeroen
    assert (person.postcode4, person.identity.postcode) == ("7551", "7551 AB")
    assert (person.education, person.finding_place, person.gender) == ("vmbo", "library", "unknown")


def test_coordinator_chooses_the_supervisor(cast, register):
    register(cast.karin, supervisor=str(cast.erik.pk))
    assert the_only_one(cast).supervisor == cast.erik


def test_only_a_name_is_enough(cast, register):
    nothing = dict.fromkeys(ANSWERS, "")
    response = register(
        cast.jeroen, **nothing | {"first_name": "Meryem", "last_name": "Y", "language_background": "unknown"}
    )
    assert response.status_code == 303
    assert the_only_one(cast).education == "unknown"


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("first_name", "", "Vul de voornaam in"),
        ("birth_date", "31-31-1989", "Vul een datum in"),
        ("birth_date", "2099-01-01", "nog niet geweest"),
        ("birth_date", "2024-01-01", "Kijk het jaartal na"),
        ("birth_date", "1850-01-01", "Kijk het jaartal na"),
        ("phone", "12345", "Vul een telefoonnummer in"),
        ("postcode", "0123", "Vul een postcode in"),
        ("email", "meryem", "Vul een e-mailadres in"),
        ("language_background", "", "Kies een antwoord"),
        ("last_name", "x" * 81, "korter"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_saved(cast, register, field, value, says):
    response = register(cast.jeroen, **{field: value})
    page = response.content.decode()
    assert response.status_code == 422
    assert says in page
    assert "<title>Fout:" in page
    assert "Meryem" in page or field == "first_name", "what was typed stays"
    with in_region(cast.twente):
        assert not Participant.objects.exists()


def test_who_may_not_register(cast, client_for, url):
    for member, status in ((cast.anouk, 403), (cast.bas, 403), (cast.petra, 403), (cast.zoe, 404)):
        assert client_for(member).get(url("register")).status_code == status
        assert client_for(member).post(url("register"), ANSWERS).status_code == status


@pytest.mark.parametrize("field", ["last_name", "place", "street", "mother_tongue"])
def test_text_that_calls_itself_bsn_is_refused(cast, register, field):
    response = register(cast.jeroen, **{field: "BSN 111222333", "not_a_bsn": "on"})
    assert response.status_code == 422
    assert "Hier staat een BSN" in response.content.decode()


def test_nine_digits_raise_a_question_that_can_be_answered(cast, register):
    response = register(cast.jeroen, street="Dossier 111222333")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Is 111222333 een BSN?" in page
    assert 'name="not_a_bsn"' in page
    assert register(cast.jeroen, street="Dossier 111222333", not_a_bsn="on").status_code == 303


def test_a_telephone_number_that_lost_its_zero_is_asked_about(cast, register):
    page = register(cast.jeroen, phone="111222333").content.decode()
    assert "Is 111222333 een telefoonnummer?" in page
    assert register(cast.jeroen, phone="0111222333").status_code == 303


def test_the_same_person_is_shown_before_saving(cast, register):
    with in_region(cast.twente):
        make_participant(first_name="Meryem", last_name="Yildiz", birth_date=BORN, supervisor=cast.jeroen)
    response = register(cast.jeroen)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Meryem Yildiz" in page
    assert "zelfde naam en geboortedatum" in page
    with in_region(cast.twente):
        assert Participant.objects.count() == 1
    assert register(cast.jeroen, looked=field_of(page, "looked")).status_code == 303
    with in_region(cast.twente):
        assert Participant.objects.count() == 2


def test_the_answer_holds_for_this_person_only(cast, register):
    with in_region(cast.twente):
        make_participant(first_name="Meryem", last_name="Yildiz", birth_date=BORN)
        make_participant(first_name="Fatma", last_name="Kaya", birth_date=BORN)
    looked = field_of(register(cast.jeroen).content.decode(), "looked")
    assert register(cast.jeroen, first_name="Fatma", last_name="Kaya", looked=looked).status_code == 422
    assert register(cast.jeroen, looked="meryem|yildiz|1989-04-12:forged").status_code == 422


def test_somebody_of_a_colleague_is_shown_carefully(cast, register):
    with in_region(cast.twente):
        other = make_participant(
            first_name="Meryem", last_name="Yildiz", birth_date=BORN, supervisor=cast.erik, place="Almelo"
        )
    page = register(cast.jeroen).content.decode()
    assert "Erik Bos" in page
    for hidden in ("Yildiz", "Almelo", str(other.pk)):
        assert hidden not in page.replace(ANSWERS["last_name"], "")


def test_people_of_another_region_are_no_duplicates(cast, register):
    with in_region(cast.zuidoost):
        make_participant(first_name="Meryem", last_name="Yildiz", birth_date=None)
    assert register(cast.jeroen).status_code == 303


def test_possibly_known_elsewhere_names_the_region_and_nothing_more(cast, register):
    with in_region(cast.zuidoost):
        planted = make_participant(
            first_name="Meryem", last_name="Yildiz", birth_date=BORN, place="Helmond", supervisor=cast.sem
        )
    response = register(cast.jeroen)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Zuidoost-Brabant" in page
    for hidden in ("Helmond", "Sem Claes", "Yildiz", str(planted.pk), planted.number):
        assert hidden not in page
    assert register(cast.jeroen, looked=field_of(page, "looked")).status_code == 303


def test_the_question_is_logged_without_what_was_asked(cast, register):
    register(cast.jeroen)
    with in_region(cast.twente):
        event = AuditEvent.objects.get(action="participant.asked_elsewhere")
    assert event.actor_id == cast.jeroen.pk
    assert event.changes == {"regions": [None, 0]}


def test_the_question_is_throttled_and_registering_goes_on(cast, register, monkeypatch):
    monkeypatch.setattr(finding, "ASKS_PER_HOUR", 1)
    with in_region(cast.zuidoost):
        make_participant(first_name="Meryem", last_name="Yildiz", birth_date=BORN)
    assert register(cast.jeroen).status_code == 422
    assert register(cast.jeroen).status_code == 303, "asked too often: no answer, but no obstacle either"


def test_undo_and_undo_of_that(cast, client_for, register, url):
    register(cast.jeroen)
    person = the_only_one(cast)
    client = client_for(cast.jeroen)
    assert client.post(url("remove", person)).status_code == 303
    assert client.get(url("person", person)).status_code == 404
    assert client.post(url("restore", person)).status_code == 303
    assert client.get(url("person", person)).status_code == 200


def test_who_may_not_undo_or_comes_too_late(cast, client_for, register, url):
    register(cast.jeroen)
    person = the_only_one(cast)
    client_for(cast.erik).post(url("remove", person))
    assert client_for(cast.zoe).post(url("remove", person)).status_code == 404
    with in_region(cast.twente):
        Participant.objects.update(created_at=person.created_at - timedelta(hours=1))
    client_for(cast.jeroen).post(url("remove", person))
    client_for(cast.jeroen).get(url("remove", person))
    assert the_only_one(cast).removed_at is None


def test_eligibility_in_the_same_flow(cast, client_for, register, url):
    client = client_for(cast.jeroen)
    register(cast.jeroen)
    person = the_only_one(cast)
    page = client.get(url("eligibility", person) + "?nieuw=1").content.decode()
    assert "Nee, volgt uit de opleiding" in page
    assert "Later doen" in page
    answers = {
        "is_eligible": "ja", "ground": "low_educated", "evidence": "self_declaration",
        "assessed_on": str(date.today()), "start_qualification": "ja", "override_reason": "",
    }  # fmt: skip
    response = client.post(url("eligibility", person), answers)
    assert response.status_code == 422
    assert "Schrijf op waarom" in response.content.decode()
    assert (
        client.post(
            url("eligibility", person), answers | {"ground": "", "start_qualification": "opleiding"}
        ).status_code
        == 422
    )
    assert (
        client.post(url("eligibility", person), answers | {"override_reason": "Diploma gezien"}).status_code
        == 303
    )
    with in_region(cast.twente):
        assert Eligibility.objects.get().start_qualification is True


def test_identity_is_nowhere_but_in_identity(cast, register):
    register(cast.jeroen)
    with in_region(cast.twente):
        assert Identity.objects.count() == 1
        assert not Look.objects.exists()
        for event in AuditEvent.objects.all():
            assert "Meryem" not in str(event.changes)
            assert "1989" not in str(event.changes)
