"""One timeline per person (D9), written by every app through participants.actions."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from participants.enums import EntryKind
from participants.models.participant import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager

CONTACT_KINDS = (EntryKind.WORK_FLOOR, EntryKind.CONVERSATION, EntryKind.LESSON, EntryKind.PHONE)


class TimelineQuerySet(RegionQuerySet["TimelineEntry"]):
    def standing(self) -> "TimelineQuerySet":
        return self.filter(undone_at=None)

    def newest_first(self) -> "TimelineQuerySet":
        return self.order_by("-on", "-recorded_at")


class TimelineEntry(RegionOwned):
    """What happened, in a sentence or two. `skills` are the labels to show; levels are in trajectories.

    `about_id` is the milestone, screening, level test or step this line tells of; undoing the line undoes that too.
    """

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="timeline")
    kind = models.CharField(max_length=12, choices=EntryKind)
    on = models.DateField()
    text = models.TextField(max_length=1000, blank=True)
    skills = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()
    about_id = models.UUIDField(null=True, blank=True, editable=False)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(TimelineQuerySet)()

    class Meta:
        constraints = [*region_rules("participants_timelineentry", refs=("participant", "by"))]
        indexes = [
            models.Index(
                fields=["region", "participant", "-on", "-recorded_at"], name="participants_timeline_newest"
            )
        ]

    @property
    def is_contact(self) -> bool:
        return self.kind in CONTACT_KINDS

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on:%Y-%m-%d}"
