"""What belongs to one quick log (J5), so that taking it back takes back all of it."""

from django.db import models

from participants.models import Step, TimelineEntry
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class ProgressLog(RegionOwned):
    """The line on the timeline and the small step agreed with it. Observations point at the line themselves."""

    entry = RegionForeignKey(TimelineEntry, models.CASCADE, related_name="+")
    step = RegionForeignKey(Step, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            *region_rules("trajectories_progresslog", refs=("entry", "step")),
            models.UniqueConstraint(fields=["region", "entry"], name="trajectories_progresslog_once"),
        ]

    def __str__(self) -> str:
        return str(self.entry_id)
