"""Agreements of a region."""

from django.db.models import F, QuerySet

from governance.partnership.models import Agreement


def agreements() -> QuerySet[Agreement]:
    """Of the region: what was not ended first, then the newest."""
    return Agreement.objects.with_parties().order_by(
        F("ended_at").desc(nulls_first=True), "-starts_on", "title"
    )
