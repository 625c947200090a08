"""What is logged of impact partners' access and of published figures: a code for ever, and the sentence people read."""

from django.utils.translation import gettext_lazy as _

from regions.vocabulary import EventCode, Vocabulary


class Event(EventCode):
    FIGURES_PUBLISHED = "figures.published", _("Cijfers van een kwartaal vastgezet voor impactpartners")
    CLIENT_CREATED = "client.created", _("Toegang gemaakt voor een impactpartner")
    CLIENT_REVOKED = "client.revoked", _("Toegang van een impactpartner ingetrokken")
    CLIENT_SECRET_ROTATED = "client.secret_rotated", _("Geheim van een impactpartner vernieuwd")


VOCABULARY = Vocabulary(
    events=Event,
    subjects={
        "figures": _("cijfers voor impactpartners"),
    },
    fields={
        "reference_on": _("peildatum"),
        "study": _("onderzoek"),
    },
)
