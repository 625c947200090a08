"""Work situation as history (D7, first form)."""

from django.db import models

from participants.enums import BenefitKind, WorkStatus
from participants.models.participant import Participant
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class WorkSituation(RegionOwned):
    """How somebody's work stood from a day on; the latest one holds."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="work_situations")
    status = models.CharField(max_length=24, choices=WorkStatus)
    benefit = models.CharField(max_length=20, choices=BenefitKind, blank=True)
    hours_per_week = models.PositiveSmallIntegerField(null=True, blank=True)
    since = models.DateField()

    class Meta:
        constraints = [*region_rules("participants_worksituation", refs=("participant",), national=True)]

    def __str__(self) -> str:
        return self.get_status_display()
