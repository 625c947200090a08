"""What employers write in the log of changes: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from employers.enums import ContactKind
from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    EMPLOYER_ADDED = "employer.added", _("Werkgever toegevoegd")
    EMPLOYER_CHANGED = "employer.changed", _("Gegevens van een werkgever veranderd")
    EMPLOYER_CONTACT_ADDED = "employer.contact_added", _("Contactpersoon van een werkgever toegevoegd")
    EMPLOYER_CONTACT_ENDED = "employer.contact_ended", _("Contactpersoon van een werkgever gestopt")
    EMPLOYER_CONTACT_LOGGED = "employer.contact_logged", _("Contact met een werkgever vastgelegd")
    EMPLOYER_CONTACT_UNDONE = "employer.contact_undone", _("Contact met een werkgever teruggedraaid")
    EMPLOYER_LOCATION_ADDED = "employer.location_added", _("Vestiging van een werkgever toegevoegd")
    EMPLOYER_LOCATION_REMOVED = "employer.location_removed", _("Vestiging van een werkgever weggehaald")
    EMPLOYER_TAKEN_BACK = "employer.taken_back", _("Werkgever teruggedraaid")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={
        "employer": _("werkgevers"),
    },
    fields={
        "adviser": _("adviseur"),
        "new_organisation": _("nieuwe organisatie"),
        "next_action": _("volgende stap"),
        "next_action_on": _("dag van de volgende stap"),
        "recognition": _("erkenning door SBB"),
        "recognition_checked_on": _("erkenning nagekeken op"),
        "sector": _("sector"),
        "size": _("aantal mensen"),
        "stage": _("stand"),
    },
    values={"kind": dict(ContactKind.choices)},
)
