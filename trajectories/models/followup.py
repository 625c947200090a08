"""The light check after 6, 12 and 24 months of work (J9)."""

from datetime import date
from typing import ClassVar

from django.db import models

from participants.models import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager
from trajectories.enums import FollowUpAnswer


class FollowUpQuerySet(RegionQuerySet["FollowUp"]):
    def due(self, today: date) -> "FollowUpQuerySet":
        return self.filter(answer="", due_on__lte=today)

    def visible_to(self, membership: Membership) -> "FollowUpQuerySet":
        return self.filter(participant__in=Participant.objects.visible_to(membership))

    def with_people(self) -> "FollowUpQuerySet":
        return self.select_related("participant__identity", "participant__supervisor")


class FollowUp(RegionOwned):
    """Does this person still work, so many months after the work began? Scheduled by itself."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="follow_ups")
    months = models.PositiveSmallIntegerField(choices=[(6, "6"), (12, "12"), (24, "24")])
    work_since = models.DateField()
    due_on = models.DateField()
    answer = models.CharField(max_length=12, choices=FollowUpAnswer, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = RegionForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    objects: ClassVar = ScopedManager.from_queryset(FollowUpQuerySet)()

    class Meta:
        constraints = [
            *region_rules("trajectories_followup", refs=("participant", "answered_by"), national=True),
            models.UniqueConstraint(
                fields=["region", "participant", "work_since", "months"], name="trajectories_followup_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["region", "due_on"], condition=models.Q(answer=""), name="trajectories_followup_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.months} maanden"
