"""Add, change and take back an employer and its locations."""

from collections.abc import Sequence
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from employers.card import EmployerCard
from employers.events import Event
from employers.models import Employer, EmployerLocation
from regions.audit import HIDDEN, Change, Changed, record, record_each
from regions.enums import OrganisationKind
from regions.models import Membership, Organisation
from regions.refusals import Refused

WORDS = frozenset({"name", "website", "next_action"})  # free text stays out of the log


class AlreadyThere(Refused):
    """The region has an employer with this KvK number: `employer`."""

    def __init__(self, employer: Employer) -> None:
        super().__init__(_("%(name)s staat al in de lijst met dit KvK-nummer.") % {"name": employer})
        self.employer = employer


@transaction.atomic
def add_employer(*, by: Membership | None, card: EmployerCard) -> Employer:
    """An employer of this region. An organisation known by its KvK number (a partner, for instance) is used again.
    Raises AlreadyThere for an employer with that number."""
    organisation, is_new = _organisation_of(card)
    employer = Employer.objects.create(organisation=organisation, **card.of_employer())
    record(
        event=Event.EMPLOYER_ADDED,
        by=by,
        subject=employer,
        changes={"sector": ("", card.sector), "stage": ("", card.stage), "new_organisation": (None, is_new)},
    )
    return employer


def _organisation_of(card: EmployerCard) -> tuple[Organisation, bool]:
    known = None
    if card.kvk_number:
        known = Organisation.objects.select_for_update().filter(kvk_number=card.kvk_number).first()
    if known is None:
        return Organisation.objects.create(kind=OrganisationKind.EMPLOYER, **card.of_organisation()), True
    employer = Employer.objects.with_organisation().filter(organisation=known).first()
    if employer is not None:
        raise AlreadyThere(employer)
    return known, False


@transaction.atomic
def update_employer(*, by: Membership | None, employer: Employer, card: EmployerCard) -> Employer:
    """Bring the employer and its organisation to what the card says. Raises AlreadyThere as `add_employer` does."""
    _refuse_number_of_other(employer, card.kvk_number)
    changes = _write(employer.organisation, card.of_organisation()) | _write(employer, card.of_employer())
    if changes:
        record(event=Event.EMPLOYER_CHANGED, by=by, subject=employer, changes=changes)
    return employer


@transaction.atomic
def give_employers(by: Membership, employers: Sequence[Employer], to: Membership | None) -> None:
    """Employers get another colleague of their own, or nobody."""
    Employer.objects.filter(pk__in=[one.pk for one in employers]).update(adviser=to)
    record_each(
        event=Event.EMPLOYER_CHANGED,
        by=by,
        changed=[Changed(one, {"adviser": (one.adviser_id, to.pk if to else None)}) for one in employers],
    )


def _refuse_number_of_other(employer: Employer, kvk_number: str) -> None:
    if kvk_number:
        others = Employer.objects.with_organisation().exclude(pk=employer.pk)
        other = others.filter(organisation__kvk_number=kvk_number).first()
        if other is not None:
            raise AlreadyThere(other)


def _write(row: models.Model, fields: dict[str, Any]) -> dict[str, Change]:
    """Save the fields that differ, and say how."""
    changes = {
        name: (getattr(row, name), value) for name, value in fields.items() if getattr(row, name) != value
    }
    for name, (_before, after) in changes.items():
        setattr(row, name, after)
    if changes:
        row.save(update_fields=list(changes))
    return {name: HIDDEN if name in WORDS else _codes(change) for name, change in changes.items()}


def _codes(change: Change) -> Change:
    before, after = (value.pk if isinstance(value, models.Model) else value for value in change)
    return before, after


@transaction.atomic
def take_back_employer(*, by: Membership | None, employer: Employer) -> None:
    """Undo `add_employer`: for an employer nothing hangs on. An organisation made for it goes too."""
    organisation = employer.organisation
    record(event=Event.EMPLOYER_TAKEN_BACK, by=by, subject=employer)
    employer.delete()
    if organisation.kind == OrganisationKind.EMPLOYER:
        organisation.delete()


@transaction.atomic
def add_location(
    *, by: Membership | None, employer: Employer, street: str, postcode: str, place: str
) -> EmployerLocation:
    """An organisation without a place gets the place of its first address."""
    location = EmployerLocation.objects.create(
        employer=employer, street=street, postcode=postcode, place=place
    )
    record(event=Event.EMPLOYER_LOCATION_ADDED, by=by, subject=employer, changes={"place": ("", place)})
    if not employer.organisation.place:
        _write(employer.organisation, {"place": place})
    return location


@transaction.atomic
def remove_location(*, by: Membership | None, location: EmployerLocation) -> None:
    record(
        event=Event.EMPLOYER_LOCATION_REMOVED,
        by=by,
        subject=location.employer,
        changes={"place": (location.place, "")},
    )
    location.delete()
