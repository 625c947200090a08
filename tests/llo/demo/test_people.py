"""Invented people and colleagues: varied names, and no address or number of a real person."""

from datetime import date
from random import Random

import pytest

from llo.demo.names import CIRCLES, invent_colleague, invent_name
from llo.demo.people import DOMAIN, address_of, invent_person
from llo.demo.picture import PICTURE
from llo.demo.places import PLACES
from llo.demo.teams import ACCOUNTS, PASSWORD, colleagues_of, secret_of
from participants.enums import Gender, LanguageBackground
from regions.enums import Role
from regions.models import Organisation

ON = date(2026, 5, 12)


def people(count=400, seed=1):
    rng = Random(seed)
    return [invent_person(rng, "twente", [], ON) for _number in range(count)]


def test_names_are_mixed_with_accents_and_infixes():
    names = [person.name for person in people()]
    letters = set("".join(name.first + name.last for name in names))
    assert letters & set("ıŞşÖöÇçŁłóñêũễ")
    assert any(name.infix for name in names)
    assert {name.mother_tongue for name in names} >= {"Nederlands", "Turks", "Arabisch", "Pools", "Tigrinya"}
    assert {name.background for name in names} == {LanguageBackground.NT1, LanguageBackground.NT2}


def test_a_polish_last_name_follows_the_gender():
    rng = Random(2)
    women = {invent_name(rng, Gender.FEMALE).last for _number in range(2_000)}
    assert "Kowalska" in women
    assert "Kowalski" not in women


def test_the_same_seed_gives_the_same_people():
    assert people(50) == people(50)


def test_everybody_is_between_eighteen_and_sixty_five_at_registration():
    assert all(18 <= (ON - person.birth_date).days / 365.25 < 65 for person in people())


def test_no_mail_address_outside_the_example_domain_and_no_given_phone_number():
    for person in people():
        assert not person.email or person.email.endswith(f"@{DOMAIN}")
        assert person.email.isascii()
        assert person.phone.startswith("06 00 ")
    assert DOMAIN.endswith(".example")


def test_who_referred_is_an_organisation_of_that_kind():
    rng = Random(4)
    town = Organisation(region_id=1, name="Gemeente Borne", kind="municipality", place="Borne")
    referred = {invent_person(rng, "twente", [town], ON).finding_place for _number in range(300)}
    assert len(referred) > 6
    with_town = [invent_person(rng, "twente", [town], ON) for _number in range(300)]
    assert {person.finding_place for person in with_town if person.referred_by} == {"municipality"}


def test_colleagues_have_names_of_their_own():
    taken = set()
    names = [invent_colleague(Random(5), taken) for _number in range(3)]
    assert len(set(names)) == 3


def test_every_role_has_an_account_and_one_person_works_in_two_regions():
    roles = {role for account in ACCOUNTS for role in account.roles.values()}
    assert roles == set(Role)
    assert [account.name for account in ACCOUNTS if len(account.roles) == 2] == ["Marleen Jacobs"]
    assert len(PASSWORD) >= 15
    assert secret_of("a@b.example") == secret_of("a@b.example") != secret_of("c@b.example")


@pytest.mark.parametrize("picture", PICTURE, ids=lambda picture: picture.slug)
def test_every_region_has_a_coordinator(picture):
    colleagues = colleagues_of(Random(6), picture, set())
    assert any(colleague.role == Role.REGIONAL_COORDINATOR for colleague in colleagues)
    assert len({colleague.email for colleague in colleagues}) == len(colleagues)
    assert all(colleague.email.endswith(DOMAIN) for colleague in colleagues)


def test_every_town_has_a_postcode_and_every_circle_names():
    assert all(len(area) == 4 and area.isdigit() for places in PLACES.values() for _town, area in places)
    assert all(circle.women and circle.men and circle.last for circle in CIRCLES)


def test_an_address_has_no_spaces_or_accents():
    assert address_of("Zoë van der Velden") == f"zoe.vandervelden@{DOMAIN}"
