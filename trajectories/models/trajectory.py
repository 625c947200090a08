"""Trajectories (J3): one participant, one supervisor, a goal, steps that combine basic and vocational skills."""

from typing import ClassVar

from django.db import models

from employers.models import Employer
from participants.models import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager
from trajectories.enums import Component, Destination, TemplateKind, TrajectoryState
from trajectories.models.templates import Template


class TrajectoryQuerySet(RegionQuerySet["Trajectory"]):
    def running(self) -> "TrajectoryQuerySet":
        return self.filter(state=TrajectoryState.RUNNING)

    def open(self) -> "TrajectoryQuerySet":
        """Planned or running."""
        return self.filter(state__in=(TrajectoryState.PLANNED, TrajectoryState.RUNNING))

    def visible_to(self, membership: Membership) -> "TrajectoryQuerySet":
        return self.filter(participant__in=Participant.objects.visible_to(membership))

    def with_people(self) -> "TrajectoryQuerySet":
        return self.select_related("participant__identity", "employer__organisation", "supervisor")

    def with_combination(self) -> "TrajectoryQuerySet":
        """Adds `combines`: are there steps of both kinds?"""
        both = models.Q(_has_step(Component.BASIC_SKILLS), _has_step(Component.VOCATIONAL_SKILLS))
        return self.annotate(has_both=both)

    def combining(self) -> "TrajectoryQuerySet":
        """Those that really combine basic and vocational skills (the core of the scheme)."""
        return self.filter(_has_step(Component.BASIC_SKILLS), _has_step(Component.VOCATIONAL_SKILLS))

    def not_combining(self) -> "TrajectoryQuerySet":
        return self.exclude(_has_step(Component.BASIC_SKILLS), _has_step(Component.VOCATIONAL_SKILLS))


def _has_step(component: Component) -> models.Exists:
    return models.Exists(TrajectoryStep.objects.filter(trajectory=models.OuterRef("pk"), component=component))


class Trajectory(RegionOwned):
    """One trajectory; the next one hangs on the former through `previous` (doorlopende leerlijn)."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="trajectories")
    template = RegionForeignKey(Template, models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=20, choices=TemplateKind)
    title = models.CharField(max_length=120)
    goal = models.CharField(max_length=200, blank=True)
    supervisor = RegionForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    employer = RegionForeignKey(Employer, models.SET_NULL, null=True, blank=True, related_name="trajectories")
    previous = RegionForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=TrajectoryState, default=TrajectoryState.PLANNED)
    starts_on = models.DateField()
    planned_end_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    destination = models.CharField(max_length=24, choices=Destination, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = ScopedManager.from_queryset(TrajectoryQuerySet)()

    class Meta:
        constraints = [
            *region_rules(
                "trajectories_trajectory",
                refs=("participant", "template", "supervisor", "employer", "previous"),
                national=True,
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(state__in=["completed", "stopped"]),
                name="trajectories_trajectory_ended",
            ),
        ]
        indexes = [models.Index(fields=["region", "state", "planned_end_on"], name="trajectories_state")]

    @property
    def is_open(self) -> bool:
        return self.state in (TrajectoryState.PLANNED, TrajectoryState.RUNNING)

    @property
    def combines(self) -> bool:
        """Only of rows `with_combination()`; KeyError of others."""
        return bool(vars(self)["has_both"])

    @property
    def is_running(self) -> bool:
        return self.state == TrajectoryState.RUNNING

    def __str__(self) -> str:
        return self.title


class TrajectoryStep(RegionOwned):
    """A part of a trajectory with a day; the component tells what kind of learning it is."""

    trajectory = RegionForeignKey(Trajectory, models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    component = models.CharField(max_length=20, choices=Component)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    asks_what_next = models.BooleanField(default=False)

    class Meta:
        constraints = [
            *region_rules("trajectories_trajectorystep", refs=("trajectory",), national=True),
            models.UniqueConstraint(
                fields=["region", "trajectory", "position"], name="trajectories_trajectorystep_position"
            ),
        ]

    def __str__(self) -> str:
        return self.title
