"""What the demo writes in the log of changes: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    DEMO_LOADED = "demo.loaded", _("Voorbeeldgegevens geladen")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={},
    fields={
        "participants": _("deelnemers"),
    },
)
