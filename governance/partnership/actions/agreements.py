"""A region's agreements: draft, change, sign, end. What is signed does not change; what is ended does not come back."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from governance.partnership.enums import AgreementState, EndReason
from governance.partnership.events import Event
from governance.partnership.models import Agreement, AgreementParty
from governance.partnership.terms import Terms
from regions.audit import HIDDEN, Change, record
from regions.models import Membership
from regions.refusals import Refused

FIELDS = ("kind", "title", "starts_on", "ends_on", "partner")


@transaction.atomic
def draft_agreement(*, by: Membership | None, terms: Terms) -> Agreement:
    """Write one down; it opens nothing before it is signed. Refused with a partner that ended."""
    refuse_ended_partner(terms)
    agreement = Agreement(purposes=list(terms.purposes), **{field: getattr(terms, field) for field in FIELDS})
    agreement.save()
    set_parties(agreement, terms)
    changes = {"kind": ("", agreement.kind), "purposes": ("", ", ".join(agreement.purposes)), "title": HIDDEN}
    record(event=Event.AGREEMENT_ADDED, by=by, subject=agreement, changes=changes)
    return agreement


@transaction.atomic
def change_agreement(*, by: Membership, agreement: Agreement, terms: Terms) -> Agreement:
    """Only while it is a draft, or else Refused."""
    agreement = locked(agreement)
    refuse_unless_draft(agreement)
    refuse_ended_partner(terms)
    changes = changes_of(agreement, terms)
    for field in FIELDS:
        setattr(agreement, field, getattr(terms, field))
    agreement.purposes = list(terms.purposes)
    agreement.save()
    agreement.parties.all().delete()
    set_parties(agreement, terms)
    record(event=Event.AGREEMENT_CHANGED, by=by, subject=agreement, changes=changes)
    return agreement


@transaction.atomic
def sign_agreement(*, by: Membership | None, agreement: Agreement, on: date) -> Agreement:
    """From here on it is in force between its dates; with an impact partner that opens the door. Refused when it is no
    draft any more, or for a day to come."""
    agreement = locked(agreement)
    refuse_unless_draft(agreement)
    if on > timezone.localdate():
        raise Refused(_("Kies vandaag of een dag ervoor. Tekenen in de toekomst kan niet."))
    agreement.signed_on = on
    agreement.save(update_fields=["signed_on"])
    record(event=Event.AGREEMENT_SIGNED, by=by, subject=agreement, changes={"signed_on": (None, on)})
    return agreement


@transaction.atomic
def end_agreement(*, by: Membership | None, agreement: Agreement, reason: str) -> Agreement:
    """Closes the door with the commit of this transaction: the database asks the agreement at every request. Refused
    when it was ended before."""
    agreement = locked(agreement)
    if agreement.ended_at is not None:
        raise Refused(_("Deze afspraak was al gestopt."))
    agreement.ended_at, agreement.end_reason = timezone.now(), EndReason(reason)
    agreement.save(update_fields=["ended_at", "end_reason"])
    record(event=Event.AGREEMENT_ENDED, by=by, subject=agreement, changes={"end_reason": ("", reason)})
    return agreement


def locked(agreement: Agreement) -> Agreement:
    return Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)


def refuse_unless_draft(agreement: Agreement) -> None:
    if agreement.state(timezone.localdate()) is not AgreementState.DRAFT:
        raise Refused(
            _("Deze afspraak is getekend of gestopt en verandert niet meer. Maak een nieuwe afspraak.")
        )


def refuse_ended_partner(terms: Terms) -> None:
    if terms.partner is not None and terms.partner.ended_at is not None:
        raise Refused(_("Deze impactpartner doet niet meer mee. Kies een andere."))


def set_parties(agreement: Agreement, terms: Terms) -> None:
    AgreementParty.objects.bulk_create(
        [
            *(AgreementParty(agreement=agreement, organisation=one) for one in terms.organisations),
            *(AgreementParty(agreement=agreement, name=name) for name in without_doubles(terms.others)),
        ]
    )


def without_doubles(names: Iterable[str]) -> Sequence[str]:
    return tuple(dict.fromkeys(names))


def changes_of(agreement: Agreement, terms: Terms) -> dict[str, Change]:
    changes: dict[str, Change] = {}
    for field in ("kind", "starts_on", "ends_on"):
        before, after = getattr(agreement, field), getattr(terms, field)
        if before != after:
            changes[field] = (before, after)
    if agreement.purposes != list(terms.purposes):
        changes["purposes"] = (", ".join(agreement.purposes), ", ".join(terms.purposes))
    if agreement.title != terms.title:
        changes["title"] = HIDDEN
    return changes
