from employers.actions import (
    Moment,
    add_contact,
    add_employer,
    end_contact,
    log_contact_moment,
    undo_contact_moment,
)
from employers.enums import ContactKind
from employers.models import ContactMoment, EmployerContact
from regions.models import AuditEvent
from tests.employers.stage import DAY, card


def test_contacts_leave_and_come_back(twente):
    employer = add_employer(by=twente.bas, card=card())
    contact = add_contact(by=twente.bas, employer=employer, name="Erdal Aksoy", position="ploegbaas")
    end_contact(by=twente.bas, contact=contact, on=DAY)
    assert not EmployerContact.objects.on(DAY).exists()
    end_contact(by=twente.bas, contact=contact, on=None)
    assert EmployerContact.objects.on(DAY).get() == contact


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
