"""The door of the impact partners: their clients, the figures that were published for them, and what they read."""

import uuid
from typing import ClassVar

from allauth.idp.oidc.models import Client
from django.db import models
from django.db.models import F, Q

from governance.disclosure import OUTSIDE_CELL
from governance.impact.enums import Resource
from governance.partnership.enums import Purpose
from governance.partnership.models import OPENED, ImpactPartner
from regions.enums import Wave
from regions.models import ProgrammePeriod
from regions.tenancy.constraints import RowPolicy, SharedTable, region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager


class PartnerClientQuerySet(models.QuerySet["PartnerClient"]):
    def open(self) -> "PartnerClientQuerySet":
        """Clients that may come in: neither revoked nor of a partner that ended."""
        return self.filter(revoked_at=None, partner__ended_at=None)


class PartnerClient(models.Model):
    """A program of one partner for one study and one purpose. Its secret is allauth's, hashed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partner = models.ForeignKey(ImpactPartner, models.PROTECT, related_name="clients")
    study = models.CharField(max_length=120)
    purpose = models.CharField(max_length=24, choices=Purpose)
    client = models.OneToOneField(Client, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    rotated_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_token_at = models.DateTimeField(null=True, blank=True)

    objects = PartnerClientQuerySet.as_manager()

    class Meta:
        constraints = [
            SharedTable(name="impact_partnerclient_grants", grants={"llo_app": "SELECT, INSERT, UPDATE"}),
            models.UniqueConstraint(
                fields=["partner", "study"], condition=Q(revoked_at=None), name="impact_partnerclient_study"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.study} ({self.partner})"


class PublishedFigureQuerySet(RegionQuerySet["PublishedFigure"]):
    def by_key(self) -> "PublishedFigureQuerySet":
        return self.order_by("key")


class PublishedFigure(RegionOwned):
    """A figure of one period at the end of one quarter, as everybody outside the region sees it, for ever: written
    once through the sieve and never again, so that no two answers can be laid beside each other."""

    key = models.CharField(max_length=80)
    snapshot = models.CharField(max_length=60)
    code = models.CharField(max_length=24)
    period = RegionForeignKey(ProgrammePeriod, models.PROTECT, related_name="+")
    wave = models.CharField(max_length=16, choices=Wave)
    reference_on = models.DateField()
    value = models.PositiveIntegerField(null=True)  # null: fewer people than `cell`
    cell = models.PositiveSmallIntegerField()
    published_at = models.DateTimeField()

    objects: ClassVar = ScopedManager.from_queryset(PublishedFigureQuerySet)()

    class Meta:
        constraints = [
            *region_rules("impact_publishedfigure", refs=("period",), write="INSERT"),
            RowPolicy(
                name="figure_of_agreement",
                role="llo_partner",
                using=f"region_id in {OPENED}",
                columns="id, region_id, key, snapshot, code, wave, reference_on, value, cell, published_at",
            ),
            models.UniqueConstraint(fields=["region", "key"], name="impact_publishedfigure_key"),
            models.UniqueConstraint(
                fields=["region", "period", "reference_on", "code"], name="impact_publishedfigure_once"
            ),
            models.CheckConstraint(
                condition=Q(cell__gte=OUTSIDE_CELL), name="impact_publishedfigure_smallest_cell"
            ),
            models.CheckConstraint(
                condition=Q(value=None) | Q(value__gte=F("cell")), name="impact_publishedfigure_not_small"
            ),
            models.CheckConstraint(
                condition=Q(value=None) | Q(value=F("cell") * (F("value") / F("cell"))),
                name="impact_publishedfigure_rounded",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class PartnerReading(RegionOwned):
    """A reading by an impact partner, which the region can look up (A8). One row per request and region; the partner
    and the study stand here by value, because a log has no foreign keys."""

    at = models.DateTimeField()
    partner_id = models.UUIDField()
    partner_name = models.CharField(max_length=120)
    client_id = models.UUIDField()
    study = models.CharField(max_length=120)
    purpose = models.CharField(max_length=24, choices=Purpose)
    resource = models.CharField(max_length=16, choices=Resource)
    count = models.PositiveIntegerField()
    trace_id = models.UUIDField()

    class Meta:
        constraints = [*region_rules("impact_partnerreading", write="INSERT", log_writes=True)]
        indexes = [models.Index(fields=["region", "-at"], name="impact_partnerreading_at")]

    def __str__(self) -> str:
        return f"{self.study} {self.resource} {self.at:%Y-%m-%d %H:%M}"
