"""The programme periods of a region."""

from datetime import date

from regions.models import ProgrammePeriod


def periods_of_region(today: date) -> list[ProgrammePeriod]:
    """The one to show first in front."""
    return list(ProgrammePeriod.objects.all().current(today))
