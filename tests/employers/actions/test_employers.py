import pytest

from employers.actions import (
    AlreadyThere,
    add_employer,
    add_location,
    remove_location,
    take_back_employer,
    update_employer,
)
from employers.enums import EmployerStage, Recognition, Sector
from employers.models import Employer
from regions.enums import OrganisationKind
from regions.models import AuditEvent, Organisation
from tests.cast import in_region
from tests.employers.stage import DAY, card


def test_adding_makes_the_organisation_on_the_ground_and_an_audit_event(twente):
    employer = add_employer(by=twente.bas, card=card(place="Almelo"))
    assert employer.organisation.kind == OrganisationKind.EMPLOYER
    assert employer.organisation.place == "Almelo"
    event = AuditEvent.objects.get(action="employer.added")
    assert (event.actor_id, event.subject_id) == (twente.bas.pk, employer.pk)
    assert "Van Dalen" not in str(event.changes)


def test_a_kvk_number_of_an_employer_is_recognised(twente):
    first = add_employer(by=twente.bas, card=card())
    with pytest.raises(AlreadyThere) as refusal:
        add_employer(by=twente.bas, card=card(name="Van Dalen BV"))
    assert refusal.value.employer == first
    assert str(refusal.value) == "Van Dalen Logistiek staat al in de lijst met dit KvK-nummer."
    assert Organisation.objects.filter(kvk_number="12345678").count() == 1


def test_the_same_number_in_another_region_is_another_row(cast):
    with in_region(cast.zuidoost):
        add_employer(by=cast.zoe, card=card())
    with in_region(cast.twente):
        employer = add_employer(by=cast.bas, card=card())
        assert list(Employer.objects.all()) == [employer]


def test_a_known_organisation_is_used_again_and_survives_undo(twente):
    school = Organisation.objects.create(name="Zorggroep", kind=OrganisationKind.OTHER, kvk_number="87654321")
    employer = add_employer(by=twente.bas, card=card(kvk_number="87654321", sector=Sector.CARE))
    assert employer.organisation == school
    take_back_employer(by=twente.bas, employer=employer)
    assert Organisation.objects.filter(pk=school.pk).exists()


def test_taking_back_removes_an_organisation_made_for_it(twente):
    take_back_employer(by=twente.bas, employer=add_employer(by=twente.bas, card=card()))
    assert not Organisation.objects.exists()
    assert AuditEvent.objects.filter(action="employer.taken_back").count() == 1


def test_a_change_is_audited_with_codes_and_without_words(twente):
    employer = add_employer(by=twente.bas, card=card())
    update_employer(
        by=twente.bas,
        employer=employer,
        card=card(
            name="Van Dalen Groep",
            stage=EmployerStage.ACTIVE,
            recognition=Recognition.RECOGNISED,
            recognition_checked_on=DAY,
            adviser=twente.bas,
        ),
    )
    employer.refresh_from_db()
    assert (employer.organisation.name, employer.stage) == ("Van Dalen Groep", EmployerStage.ACTIVE)
    changes = AuditEvent.objects.get(action="employer.changed").changes
    assert changes["stage"] == ["prospect", "active"]
    assert changes["name"] == [None, None]
    assert changes["adviser"] == [None, str(twente.bas.pk)]


def test_saving_without_a_change_writes_no_event(twente):
    employer = add_employer(by=twente.bas, card=card())
    update_employer(by=twente.bas, employer=employer, card=card())
    assert not AuditEvent.objects.filter(action="employer.changed").exists()


def test_changing_to_a_number_of_another_employer_is_refused(twente):
    add_employer(by=twente.bas, card=card())
    other = add_employer(by=twente.bas, card=card(name="Bakker", kvk_number="11112222"))
    with pytest.raises(AlreadyThere):
        update_employer(by=twente.bas, employer=other, card=card(name="Bakker"))


def test_locations(twente):
    employer = add_employer(by=twente.bas, card=card())
    location = add_location(
        by=twente.bas, employer=employer, street="Havenweg 1", postcode="7602 AB", place="Almelo"
    )
    assert employer.organisation.place == "Almelo"
    remove_location(by=twente.bas, location=location)
    assert not employer.locations.exists()
