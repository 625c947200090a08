"""Documents made in great numbers: the parts of one job, and the documents that are kept to be used again."""

from datetime import datetime
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from regions.enums import JobState
from regions.models.files import Job
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager


class JobPartQuerySet(RegionQuerySet["JobPart"]):
    def unfinished(self) -> "JobPartQuerySet":
        return self.exclude(state=JobState.DONE)

    def free(self, *, silent_since: datetime) -> "JobPartQuerySet":
        """What a worker may take: a part that waits or lost its heartbeat; the closing part when it is the last."""
        lost = models.Q(state=JobState.RUNNING, heartbeat_at__lt=silent_since)
        others = JobPart.objects.filter(job=models.OuterRef("job"), closes=False).unfinished()
        ready = models.Q(closes=False) | ~models.Exists(others)
        return self.filter(models.Q(state=JobState.QUEUED) | lost).filter(ready)


class JobPart(RegionOwned):
    """A few subjects of a job that is spread over the workers, or (`closes`) the step that puts everything together.

    `results` grows by one with every document that is kept, so what a killed worker had made is not made again.
    `attempt` fences: who finds another number in the row has been taken over. `losses` counts the times that a worker
    was lost without one more result: then the next document is to blame.
    """

    job = RegionForeignKey(Job, models.CASCADE, related_name="parts")
    position = models.PositiveSmallIntegerField()
    closes = models.BooleanField(default=False)
    subjects = ArrayField(models.UUIDField(), default=list, blank=True)
    results = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    attempt = models.PositiveSmallIntegerField(default=0)
    losses = models.PositiveSmallIntegerField(default=0)
    heartbeat_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(JobPartQuerySet)()

    class Meta:
        constraints = [
            *region_rules("regions_jobpart", refs=("job",)),
            models.UniqueConstraint(fields=["region", "job", "position"], name="regions_jobpart_position"),
        ]

    def __str__(self) -> str:
        return f"{self.job_id} {self.position}"


class StoredDocument(RegionOwned):
    """A document that was made, under the fingerprint of everything that decides its bytes: unchanged is not made
    again. The file lies in regions.jobs.documents; it goes with its subject, and when nobody used it for a while."""

    kind = models.CharField(max_length=40)
    subject_id = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    used_at = models.DateTimeField()

    class Meta:
        constraints = [
            *region_rules("regions_storeddocument"),
            models.UniqueConstraint(
                fields=["region", "kind", "fingerprint"], name="regions_storeddocument_once"
            ),
        ]
        indexes = [
            models.Index(fields=["region", "subject_id"], name="regions_storeddoc_subject"),
            models.Index(fields=["region", "used_at"], name="regions_storeddoc_used"),
        ]

    def __str__(self) -> str:
        return self.fingerprint
