"""The road of one person as dated events. Nothing is overwritten: undoing marks an event as undone."""

from typing import ClassVar

from django.db import models

from participants.enums import MilestoneKind, StopReason
from participants.models.participant import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager


class MilestoneQuerySet(RegionQuerySet["Milestone"]):
    def standing(self) -> "MilestoneQuerySet":
        """Events that were not undone."""
        return self.filter(undone_at=None)


class Milestone(RegionOwned):
    """Something that happened on a day; people return, so a kind may occur again."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="milestones")
    kind = models.CharField(max_length=12, choices=MilestoneKind)
    on = models.DateField()
    reason = models.CharField(max_length=20, choices=StopReason, blank=True)
    recorded_by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = RegionForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    objects: ClassVar = ScopedManager.from_queryset(MilestoneQuerySet)()

    class Meta:
        constraints = [
            *region_rules(
                "participants_milestone", refs=("participant", "recorded_by", "undone_by"), national=True
            ),
            models.CheckConstraint(
                condition=models.Q(undone_at=None, undone_by=None) | models.Q(undone_at__isnull=False),
                name="participants_milestone_undone_pair",
            ),
        ]
        indexes = [
            models.Index(
                fields=["region", "kind", "on"],
                include=["participant"],
                condition=models.Q(undone_at=None),
                name="participants_milestone_kind",
            ),
            models.Index(fields=["region", "recorded_at"], name="participants_milestone_written"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on:%Y-%m-%d}"
