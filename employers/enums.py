"""Lists about employers. Codes are English and stored; labels are Dutch and shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sector(models.TextChoices):
    """Main sectors, by section of the Standaard Bedrijfsindeling (SBI 2008)."""

    AGRICULTURE = "A", _("landbouw en groen")
    INDUSTRY = "C", _("industrie")
    CONSTRUCTION = "F", _("bouw")
    TRADE = "G", _("winkels en groothandel")
    LOGISTICS = "H", _("vervoer en opslag")
    HOSPITALITY = "I", _("horeca")
    ICT = "J", _("ICT")
    BUSINESS_SERVICES = "N", _("schoonmaak, uitzendwerk en andere diensten")
    GOVERNMENT = "O", _("overheid")
    EDUCATION = "P", _("onderwijs")
    CARE = "Q", _("zorg en welzijn")
    OTHER = "S", _("anders")


class SizeClass(models.TextChoices):
    MICRO = "1-9", _("1 tot en met 9 mensen")
    SMALL = "10-49", _("10 tot en met 49 mensen")
    MEDIUM = "50-249", _("50 tot en met 249 mensen")
    LARGE = "250+", _("250 mensen of meer")
    UNKNOWN = "", _("niet bekend")


class EmployerStage(models.TextChoices):
    PROSPECT = "prospect", _("nog geen gesprek")
    INTERESTED = "interested", _("heeft belangstelling")
    AGREED = "agreed", _("doet mee, start nog")
    ACTIVE = "active", _("doet mee")
    PAUSED = "paused", _("even niet")
    ENDED = "ended", _("gestopt")


class Recognition(models.TextChoices):
    """Is this a learning company recognised by SBB?"""

    RECOGNISED = "recognised", _("erkend door SBB")
    REQUESTED = "requested", _("aangevraagd bij SBB")
    NOT_RECOGNISED = "not_recognised", _("niet erkend")
    UNKNOWN = "unknown", _("niet nagekeken")


class ContactKind(models.TextChoices):
    """How a partner spoke with an employer."""

    VISIT = "visit", _("bezoek")
    PHONE = "phone", _("telefoon")
    MAIL = "mail", _("mail")
    MEETING = "meeting", _("bijeenkomst")
