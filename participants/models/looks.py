"""Looking at somebody outside the own caseload, with a stated reason."""

from django.db import models

from participants.models.participant import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class Look(RegionOwned):
    """One line of reason opens one file for an hour; coordinators see it. Kept apart from the reading log,
    which holds no free text."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="looks")
    by = RegionForeignKey(Membership, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=160)
    at = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        constraints = [*region_rules("participants_look", refs=("participant", "by"))]

    def __str__(self) -> str:
        return self.reason
