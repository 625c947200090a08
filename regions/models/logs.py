"""Logs that can only grow. No names, no free text; no foreign keys, so erasing a person leaves no hole."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from regions.enums import AccessKind
from regions.tenancy.constraints import SharedTable, region_rules
from regions.tenancy.models import RegionOwned


class AuditEvent(RegionOwned):
    """A change: who, when, from which role, what. `changes` holds codes and dates before and after;
    for names and free text only that the field changed (null, null)."""

    at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    actor_role = models.CharField(max_length=24, blank=True)
    action = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=40, blank=True)
    subject_id = models.UUIDField(null=True)
    participant_id = models.UUIDField(null=True)
    changes = models.JSONField(default=dict)
    trace_id = models.UUIDField(default=uuid.uuid4)

    class Meta:
        constraints = [*region_rules("regions_auditevent", write="INSERT", log_writes=True)]
        indexes = [
            models.Index(fields=["region", "-at"], name="regions_audit_at"),
            models.Index(fields=["region", "participant_id", "-at"], name="regions_audit_participant"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.at:%Y-%m-%d %H:%M}"


class AccessEvent(RegionOwned):
    """A reading: who saw which participants, on which page, why. One row per page view."""

    at = models.DateTimeField()
    actor_id = models.UUIDField(null=True)
    actor_role = models.CharField(max_length=24, blank=True)
    kind = models.CharField(max_length=8, choices=AccessKind)
    page = models.CharField(max_length=80)
    participant_ids = ArrayField(models.UUIDField(), default=list)
    look_id = models.UUIDField(
        null=True
    )  # the stated reason, kept apart so that it can be erased (participants.Look)
    trace_id = models.UUIDField(default=uuid.uuid4)

    class Meta:
        constraints = [*region_rules("regions_accessevent", write="INSERT", log_writes=True)]
        indexes = [models.Index(fields=["region", "-at"], name="regions_access_at")]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"


class NationalEvent(models.Model):
    """A change by the national office in what belongs to no region: its members, partners and their keys."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    actor_key = models.UUIDField(null=True)
    action = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=40, blank=True)
    subject_id = models.CharField(max_length=100, blank=True)
    changes = models.JSONField(default=dict)
    trace_id = models.UUIDField(default=uuid.uuid4)

    class Meta:
        constraints = [SharedTable(name="regions_nationalevent_grants", grants={"llo_app": "SELECT, INSERT"})]
        indexes = [models.Index(fields=["-at"], name="regions_nationalevent_at")]

    def __str__(self) -> str:
        return f"{self.action} {self.at:%Y-%m-%d %H:%M}"
