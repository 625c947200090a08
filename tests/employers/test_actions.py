from datetime import date

import pytest

from employers.actions import (
    AlreadyThere,
    Moment,
    add_contact,
    add_employer,
    add_location,
    end_contact,
    log_contact_moment,
    remove_location,
    take_back_employer,
    undo_contact_moment,
    update_employer,
)
from employers.card import EmployerCard
from employers.enums import ContactKind, EmployerStage, Recognition, Sector
from employers.models import ContactMoment, Employer, EmployerContact
from regions.enums import OrganisationKind
from regions.models import AuditEvent, Organisation
from tests.cast import in_region

DAY = date(2026, 11, 20)


def card(**fields) -> EmployerCard:
    return EmployerCard(
        **{"name": "Van Dalen Logistiek", "sector": Sector.LOGISTICS, "kvk_number": "12345678", **fields}
    )


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        yield cast


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


def test_contacts_leave_and_come_back(twente):
    employer = add_employer(by=twente.bas, card=card())
    contact = add_contact(by=twente.bas, employer=employer, name="Erdal Aksoy", position="ploegbaas")
    end_contact(by=twente.bas, contact=contact, on=DAY)
    assert not EmployerContact.objects.on(DAY).exists()
    end_contact(by=twente.bas, contact=contact, on=None)
    assert EmployerContact.objects.on(DAY).get() == contact


def test_locations(twente):
    employer = add_employer(by=twente.bas, card=card())
    location = add_location(
        by=twente.bas, employer=employer, street="Havenweg 1", postcode="7602 AB", place="Almelo"
    )
    assert employer.organisation.place == "Almelo"
    remove_location(by=twente.bas, location=location)
    assert not employer.locations.exists()


def test_a_contact_moment_sets_the_next_action_and_undo_puts_back_what_stood_there(twente):
    employer = add_employer(by=twente.bas, card=card(next_action="Bellen", next_action_on=DAY))
    moment = log_contact_moment(
        by=twente.bas,
        employer=employer,
        moment=Moment(
            kind=ContactKind.VISIT, on=DAY, text="Rondleiding", next_action="Plek vragen", next_action_on=DAY
        ),
    )
    assert (employer.last_contact_on, employer.next_action) == (DAY, "Plek vragen")
    undo_contact_moment(by=twente.bas, moment=moment)
    employer.refresh_from_db()
    assert (employer.last_contact_on, employer.next_action) == (None, "Bellen")
    assert not ContactMoment.objects.standing().exists()
    assert AuditEvent.objects.filter(action="employer.contact_undone").count() == 1


def test_undo_of_an_older_moment_leaves_what_came_after(twente):
    employer = add_employer(by=twente.bas, card=card())
    first = log_contact_moment(
        by=twente.bas, employer=employer, moment=Moment(kind="phone", on=DAY, text="Gebeld")
    )
    later = Moment(kind="phone", on=DAY, text="Weer gebeld", next_action="Langsgaan")
    log_contact_moment(by=twente.bas, employer=employer, moment=later)
    undo_contact_moment(by=twente.bas, moment=first)
    employer.refresh_from_db()
    assert employer.next_action == "Langsgaan"
    assert employer.last_contact_on == DAY
