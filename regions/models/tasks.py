"""Tasks of people in a region."""

from typing import ClassVar

from django.db import models

from regions.models.people import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager


class TaskQuerySet(RegionQuerySet["Task"]):
    def open(self) -> "TaskQuerySet":
        return self.filter(done_at=None)

    def of(self, membership: Membership) -> "TaskQuerySet":
        return self.filter(assignee=membership)


class Task(RegionOwned):
    """Something to do before a day. `about` says in words what it belongs to ("Werkgever · Enschede")."""

    title = models.CharField(max_length=160)
    about = models.CharField(max_length=120, blank=True)
    url = models.CharField(max_length=200, blank=True)
    due_on = models.DateField()
    assignee = RegionForeignKey(Membership, models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = ScopedManager.from_queryset(TaskQuerySet)()

    class Meta:
        constraints = [*region_rules("regions_task", refs=("assignee",))]
        indexes = [
            models.Index(
                fields=["region", "assignee", "due_on"],
                condition=models.Q(done_at=None),
                name="regions_task_open",
            )
        ]

    def __str__(self) -> str:
        return self.title
