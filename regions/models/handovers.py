"""Work that goes from one colleague to another in one go."""

from django.db import models

from regions.models.people import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class HandOver(RegionOwned):
    """One time that work was given to colleagues, kept so that it can be taken back as a whole."""

    by = RegionForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [*region_rules("regions_handover", refs=("by",))]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M}"


class HandOverLine(RegionOwned):
    """One thing that changed hands. `kind` is the code of a Responsibility, `thing_id` a row of its model."""

    hand_over = RegionForeignKey(HandOver, models.CASCADE, related_name="lines")
    kind = models.CharField(max_length=16)
    thing_id = models.UUIDField()
    before = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    after = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [*region_rules("regions_handoverline", refs=("hand_over", "before", "after"))]
        indexes = [models.Index(fields=["region", "hand_over"], name="regions_handoverline_of")]

    def __str__(self) -> str:
        return f"{self.kind} {self.thing_id}"
