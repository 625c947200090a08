"""The region's own list of organisations."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import record
from regions.events import Event
from regions.models import Membership, Organisation
from regions.refusals import Refused
from regions.vocabulary import EventCode

FIELDS = ("name", "kind", "kvk_number", "place", "website")


@transaction.atomic
def add_organisation(
    *, by: Membership | None, name: str, kind: str, kvk_number: str = "", place: str = "", website: str = ""
) -> Organisation:
    """Add one; Refused when the region has this KvK number already."""
    organisation = Organisation(name=name, kind=kind, kvk_number=kvk_number, place=place, website=website)
    save(organisation)
    changes = {field: ("", getattr(organisation, field)) for field in FIELDS if getattr(organisation, field)}
    record(event=Event.ORGANISATION_ADDED, by=by, subject=organisation, changes=changes)
    return organisation


@transaction.atomic
def change_organisation(*, by: Membership, organisation: Organisation, **values: Any) -> Organisation:
    """Change the given fields of FIELDS; nothing is written when nothing changes.

    Refused when another one has the KvK number.
    """
    before = {field: getattr(organisation, field) for field in FIELDS}
    changes = {
        field: (before[field], values[field])
        for field in FIELDS
        if values.get(field, before[field]) != before[field]
    }
    if not changes:
        return organisation
    for field, (_before, after) in changes.items():
        setattr(organisation, field, after)
    save(organisation)
    record(event=Event.ORGANISATION_CHANGED, by=by, subject=organisation, changes=changes)
    return organisation


@transaction.atomic
def end_organisation(*, by: Membership, organisation: Organisation) -> Organisation:
    """No longer offered in lists; what points at it keeps pointing."""
    return set_end(organisation, timezone.localdate(), by=by, event=Event.ORGANISATION_ENDED)


@transaction.atomic
def reopen_organisation(*, by: Membership, organisation: Organisation) -> Organisation:
    """Back into the lists."""
    return set_end(organisation, None, by=by, event=Event.ORGANISATION_REOPENED)


def set_end(organisation: Organisation, day: Any, *, by: Membership, event: EventCode) -> Organisation:
    """The day of the end, or none for one that takes part again."""
    before, organisation.ended_on = organisation.ended_on, day
    organisation.save(update_fields=["ended_on"])
    record(event=event, by=by, subject=organisation, changes={"ended_on": (before, day)})
    return organisation


def save(organisation: Organisation) -> None:
    """Refused when the region has this KvK number already."""
    try:
        with transaction.atomic():
            organisation.save()
    except IntegrityError:
        raise Refused(_("Er staat al een organisatie met dit KvK-nummer in je regio.")) from None
