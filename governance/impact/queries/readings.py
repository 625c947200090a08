"""What impact partners read in a region, for the region itself (A8)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, Q, Sum
from django.db.models.functions import Coalesce

from governance.impact.enums import Resource
from governance.impact.models import PartnerReading


@dataclass(frozen=True)
class StudyReadings:
    """What was read for one study: when last, how often, how many figures in all."""

    study: str
    last_at: datetime
    times: int
    figures: int


def readings_of(partner_id: UUID, purposes: Collection[str]) -> list[StudyReadings]:
    """One query; the latest reader first."""
    figures = Coalesce(Sum("count", filter=Q(resource=Resource.FIGURES)), 0)
    rows = (
        PartnerReading.objects.filter(partner_id=partner_id, purpose__in=purposes)
        .values("study")
        .annotate(last_at=Max("at"), times=Count("pk"), figures=figures)
        .order_by("-last_at")
    )
    return [StudyReadings(row["study"], row["last_at"], row["times"], row["figures"]) for row in rows]
