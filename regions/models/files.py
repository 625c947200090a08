"""Long work and the file that comes out of it."""

from datetime import datetime
from typing import ClassVar

from django.db import models

from regions.enums import JobState
from regions.models.people import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager


class JobQuerySet(RegionQuerySet["Job"]):
    def of(self, membership: Membership) -> "JobQuerySet":
        return self.filter(owner=membership)

    def unfinished(self) -> "JobQuerySet":
        return self.filter(state__in=[JobState.QUEUED, JobState.RUNNING])

    def waiting_since(self, moment: datetime) -> "JobQuerySet":
        """Not sent, or last sent, after this moment; `heartbeat_at` of a waiting job says when it was last sent."""
        return self.filter(
            models.Q(heartbeat_at=None, created_at__lt=moment) | models.Q(heartbeat_at__lt=moment)
        )


class Job(RegionOwned):
    """The truth about one piece of long work; the broker's message only carries its id and region.

    `total`/`done` count steps of that kind of job. The file belongs to the owner and disappears at `expires_at`.
    """

    owner = RegionForeignKey(Membership, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=160)
    parameters = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    attempt = models.PositiveSmallIntegerField(default=0)
    message = models.CharField(max_length=200, blank=True)
    result = models.JSONField(default=dict)
    file = models.CharField(max_length=200, blank=True)
    file_name = models.CharField(max_length=120, blank=True)
    content_type = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancel_asked_at = models.DateTimeField(null=True, blank=True)
    expires_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(JobQuerySet)()

    class Meta:
        constraints = [*region_rules("regions_job", refs=("owner",))]
        indexes = [
            models.Index(fields=["region", "owner", "-created_at"], name="regions_job_owner"),
            models.Index(
                fields=["region", "heartbeat_at"],
                condition=models.Q(state__in=["queued", "running"]),
                name="regions_job_unfinished",
            ),
        ]

    @property
    def is_finished(self) -> bool:
        return self.state not in (JobState.QUEUED, JobState.RUNNING)

    def has_file(self, now: datetime) -> bool:
        return bool(self.file) and self.expires_at is not None and self.expires_at > now

    def __str__(self) -> str:
        return f"{self.title} ({self.get_state_display()})"
