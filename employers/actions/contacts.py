"""People at an employer, and the times somebody spoke with them."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from employers.card import Moment
from employers.events import Event
from employers.models import ContactMoment, Employer, EmployerContact
from regions.audit import HIDDEN, record
from regions.models import Membership


@transaction.atomic
def add_contact(
    *,
    by: Membership | None,
    employer: Employer,
    name: str,
    position: str = "",
    phone: str = "",
    email: str = "",
) -> EmployerContact:
    contact = EmployerContact.objects.create(
        employer=employer, name=name, position=position, phone=phone, email=email
    )
    record(event=Event.EMPLOYER_CONTACT_ADDED, by=by, subject=contact, changes={"name": HIDDEN})
    return contact


@transaction.atomic
def end_contact(*, by: Membership | None, contact: EmployerContact, on: date | None) -> EmployerContact:
    """From this day the person no longer works there; None takes that back."""
    before, contact.ends_on = contact.ends_on, on
    contact.save(update_fields=["ends_on"])
    record(event=Event.EMPLOYER_CONTACT_ENDED, by=by, subject=contact, changes={"ends_on": (before, on)})
    return contact


@transaction.atomic
def log_contact_moment(*, by: Membership | None, employer: Employer, moment: Moment) -> ContactMoment:
    """Write down the contact; the employer shows the last day and the next action."""
    logged = ContactMoment.objects.create(
        employer=employer,
        kind=moment.kind,
        on=moment.on,
        text=moment.text,
        contact=moment.contact,
        by=by,
        next_action_before=employer.next_action,
        next_action_on_before=employer.next_action_on,
        last_contact_on_before=employer.last_contact_on,
    )
    employer.last_contact_on = max(moment.on, employer.last_contact_on or moment.on)
    employer.next_action, employer.next_action_on = moment.next_action, moment.next_action_on
    employer.save(update_fields=["last_contact_on", "next_action", "next_action_on"])
    record(
        event=Event.EMPLOYER_CONTACT_LOGGED,
        by=by,
        subject=employer,
        changes={"kind": ("", moment.kind), "on": (None, moment.on)}
        | ({"next_action": HIDDEN} if moment.next_action != logged.next_action_before else {}),
    )
    return logged


@transaction.atomic
def undo_contact_moment(*, by: Membership | None, moment: ContactMoment) -> None:
    """Put back what stood on the employer, unless somebody logged another contact after it."""
    moment.undone_at = timezone.now()
    moment.save(update_fields=["undone_at"])
    employer = moment.employer
    later = ContactMoment.objects.standing().filter(employer=employer, recorded_at__gt=moment.recorded_at)
    if not later.exists():
        employer.next_action = moment.next_action_before
        employer.next_action_on = moment.next_action_on_before
        employer.last_contact_on = moment.last_contact_on_before
        employer.save(update_fields=["last_contact_on", "next_action", "next_action_on"])
    record(event=Event.EMPLOYER_CONTACT_UNDONE, by=by, subject=employer, changes={"on": (moment.on, None)})
