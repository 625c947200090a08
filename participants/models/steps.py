"""The own wish and the next small step (D5, first form)."""

from django.db import models

from participants.models.participant import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class Wish(RegionOwned):
    """What somebody wants, in own words; the latest one holds."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="wishes")
    text = models.CharField(max_length=300)
    said_on = models.DateField()
    recorded_by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [*region_rules("participants_wish", refs=("participant", "recorded_by"))]

    def __str__(self) -> str:
        return self.text


class Step(RegionOwned):
    """A small step that was agreed; the open one with the nearest day is the next one."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="steps")
    text = models.CharField(max_length=200)
    agreed_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    agreed_by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [*region_rules("participants_step", refs=("participant", "agreed_by"))]
        indexes = [
            models.Index(
                fields=["region", "due_on"],
                include=["participant"],
                condition=models.Q(done_on=None),
                name="participants_step_open",
            )
        ]

    def __str__(self) -> str:
        return self.text
