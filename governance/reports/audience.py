"""Who will read a document, and how small a number they may see."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.disclosure import EXACT, OUTSIDE_CELL, Sieve
from regions.models import Region


class Audience(models.TextChoices):
    TEAM = "team", _("Het team van de regio")
    PARTNERS = "partners", _("Partners in de regio")
    OUTSIDE = "outside", _("Mensen buiten de regio")


def sieve_of(audience: Audience, region: Region) -> Sieve:
    """Exact for those who work with the people; rounded to the smallest cell for others."""
    match audience:
        case Audience.TEAM:
            return EXACT
        case Audience.PARTNERS:
            return Sieve(region.smallest_cell)
    return Sieve(max(region.smallest_cell, OUTSIDE_CELL))
