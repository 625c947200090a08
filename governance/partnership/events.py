"""What agreements and partners write in the log of changes: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from governance.partnership.enums import Purpose
from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    AGREEMENT_ADDED = "agreement.added", _("Afspraak gemaakt")
    AGREEMENT_CHANGED = "agreement.changed", _("Afspraak veranderd")
    AGREEMENT_ENDED = "agreement.ended", _("Afspraak gestopt")
    AGREEMENT_SIGNED = "agreement.signed", _("Afspraak getekend")
    PARTNER_ADDED = "partner.added", _("Impactpartner toegevoegd")
    PARTNER_CHANGED = "partner.changed", _("Gegevens van een impactpartner veranderd")
    PARTNER_ENDED = "partner.ended", _("Impactpartner gestopt")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={
        "agreement": _("afspraken"),
    },
    fields={
        "contact_email": _("e-mailadres"),
        "end_reason": _("reden"),
        "ended_at": _("gestopt op"),
        "purposes": _("doelen"),
        "signed_on": _("getekend op"),
    },
    values={"purposes": dict(Purpose.choices)},
)
