"""The national list of impact partners. Nobody is taken off it: a partner ends."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from governance.partnership.events import Event
from governance.partnership.models import ImpactPartner
from regions.audit import HIDDEN, record_national
from regions.models import NationalMember
from regions.refusals import Refused


@transaction.atomic
def add_partner(
    *, by: NationalMember | None, name: str, contact_email: str, kvk_number: str = ""
) -> ImpactPartner:
    """Refused when the name or the KvK number stands in the list."""
    partner = ImpactPartner(name=name, kvk_number=kvk_number, contact_email=contact_email)
    save(partner)
    changes = {"name": ("", name), "kvk_number": ("", kvk_number), "contact_email": HIDDEN}
    record_national(event=Event.PARTNER_ADDED, by=by, subject=partner, changes=changes)
    return partner


@transaction.atomic
def change_partner(
    *, by: NationalMember, partner: ImpactPartner, name: str, contact_email: str, kvk_number: str = ""
) -> ImpactPartner:
    """Nothing is written when nothing changes. Refused when the name or the KvK number is another partner's."""
    values = {"name": name, "kvk_number": kvk_number, "contact_email": contact_email}
    changes = {
        field: (getattr(partner, field), after)
        for field, after in values.items()
        if getattr(partner, field) != after
    }
    if not changes:
        return partner
    for field, after in values.items():
        setattr(partner, field, after)
    save(partner)
    if "contact_email" in changes:
        changes["contact_email"] = HIDDEN
    record_national(event=Event.PARTNER_CHANGED, by=by, subject=partner, changes=changes)
    return partner


@transaction.atomic
def end_partner(*, by: NationalMember | None, partner: ImpactPartner) -> ImpactPartner:
    """No longer offered to regions; Refused when it ended before. The interface closes its clients
    (governance.impact.actions)."""
    if partner.ended_at is not None:
        raise Refused(_("Deze impactpartner was al gestopt."))
    partner.ended_at = timezone.now()
    partner.save(update_fields=["ended_at"])
    record_national(
        event=Event.PARTNER_ENDED, by=by, subject=partner, changes={"ended_at": (None, partner.ended_at)}
    )
    return partner


def save(partner: ImpactPartner) -> None:
    """Refused when the name or the KvK number stands in the list already."""
    try:
        with transaction.atomic():
            partner.save()
    except IntegrityError:
        raise Refused(_("Er staat al een impactpartner met deze naam of dit KvK-nummer.")) from None
