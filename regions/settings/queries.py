"""The programme periods of the region."""

from django.db.models import QuerySet

from regions.models import ProgrammePeriod


def periods() -> QuerySet[ProgrammePeriod]:
    """In order of time."""
    return ProgrammePeriod.objects.order_by("starts_on")
