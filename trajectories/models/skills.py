"""Skills seen on the work floor and in lessons, on the four-step scale."""

from typing import ClassVar

from django.db import models

from participants.models import Participant, TimelineEntry
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager
from trajectories.enums import SkillKind, SkillLevel
from trajectories.models.templates import Template


class Skill(RegionOwned):
    """A skill a region works on: a work process of a vocation, or a basic skill.
    Without a template it belongs to every trajectory."""

    kind = models.CharField(max_length=10, choices=SkillKind)
    name = models.CharField(max_length=60)
    hint = models.CharField(max_length=80, blank=True)
    template = RegionForeignKey(Template, models.CASCADE, null=True, blank=True, related_name="skills")
    trade = models.CharField(max_length=60, blank=True)  # the title of the trajectories it belongs to
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            *region_rules("trajectories_skill", refs=("template",), national=True),
            models.UniqueConstraint(
                fields=["region", "kind", "trade", "name"], name="trajectories_skill_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SkillObservationQuerySet(RegionQuerySet["SkillObservation"]):
    def standing(self) -> "SkillObservationQuerySet":
        return self.filter(undone_at=None)


class SkillObservation(RegionOwned):
    """What was seen of one skill on one day; the timeline entry is its evidence. The latest one is the level."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="observations")
    skill = RegionForeignKey(Skill, models.PROTECT, related_name="observations")
    level = models.PositiveSmallIntegerField(choices=SkillLevel)
    seen_on = models.DateField()
    entry = RegionForeignKey(TimelineEntry, models.CASCADE, null=True, related_name="observations")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(SkillObservationQuerySet)()

    class Meta:
        constraints = [
            *region_rules(
                "trajectories_skillobservation", refs=("participant", "skill", "entry"), national=True
            ),
            models.CheckConstraint(
                condition=models.Q(level__range=(1, 4)), name="trajectories_skilllevel_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.skill_id}: {self.get_level_display()}"
