"""With whom the programme works together, and what was agreed (G2). A data-exchange agreement opens and closes the
door of an impact partner: its policy is read by the database at every request."""

import uuid
from datetime import date, timedelta
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from governance.partnership.enums import AgreementKind, AgreementState, EndReason
from regions.models import Organisation
from regions.tenancy.constraints import (
    PARTNER_SETTING,
    PURPOSE_SETTING,
    TODAY,
    RowPolicy,
    SharedTable,
    region_rules,
)
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager

SOON = timedelta(days=60)
IN_FORCE = (
    f"kind = 'data_exchange' and partner_id = {PARTNER_SETTING} and {PURPOSE_SETTING} = any(purposes)"
    f" and ended_at is null and signed_on <= {TODAY} and starts_on <= {TODAY}"
    f" and coalesce(ends_on, 'infinity') >= {TODAY}"
)
OPENED = "(select region_id from partnership_agreement)"  # for the partner role: what IN_FORCE lets through


class ImpactPartnerQuerySet(models.QuerySet["ImpactPartner"]):
    def working(self) -> "ImpactPartnerQuerySet":
        return self.filter(ended_at=None)


class ImpactPartner(models.Model):
    """An institute that studies what the programme does. The national office keeps the list; regions agree with it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=120, unique=True)
    kvk_number = models.CharField(max_length=8, blank=True)
    contact_email = models.EmailField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ImpactPartnerQuerySet.as_manager()

    class Meta:
        constraints = [
            SharedTable(
                name="partnership_impactpartner_grants",
                grants={"llo_app": "SELECT, INSERT, UPDATE", "llo_region": "SELECT"},
            ),
            models.UniqueConstraint(
                fields=["kvk_number"], condition=~Q(kvk_number=""), name="partnership_impactpartner_kvk"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class AgreementQuerySet(RegionQuerySet["Agreement"]):
    def with_parties(self) -> "AgreementQuerySet":
        return self.select_related("partner").prefetch_related("parties__organisation")


class Agreement(RegionOwned):
    """What a region agreed, for which purposes and from when to when. Signed it does not change any more."""

    kind = models.CharField(max_length=16, choices=AgreementKind)
    title = models.CharField(max_length=160)
    partner = models.ForeignKey(
        ImpactPartner, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    purposes = ArrayField(models.CharField(max_length=24), default=list, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=16, choices=EndReason, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(AgreementQuerySet)()

    class Meta:
        constraints = [
            *region_rules("partnership_agreement", write="INSERT, UPDATE"),
            RowPolicy(
                name="agreement_in_force",
                role="llo_partner",
                using=IN_FORCE,
                columns="region_id, starts_on, ends_on",
            ),
            RowPolicy(
                name="region_of_agreement",
                role="llo_partner",
                using=f"id in {OPENED}",
                columns="id, slug, name, cbs_code, abbreviation",
                table="regions_region",
            ),
            RowPolicy(
                name="period_of_agreement",
                role="llo_partner",
                using=f"region_id in {OPENED}",
                columns="id, region_id, wave, target, starts_on, ends_on, extended_until",
                table="regions_programmeperiod",
            ),
            models.CheckConstraint(
                condition=Q(kind=AgreementKind.DATA_EXCHANGE, partner__isnull=False, purposes__len__gt=0)
                | Q(~Q(kind=AgreementKind.DATA_EXCHANGE), partner=None),
                name="partnership_agreement_partner",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")),
                name="partnership_agreement_order",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, end_reason="") | Q(~Q(end_reason=""), ended_at__isnull=False),
                name="partnership_agreement_end",
            ),
        ]
        indexes = [models.Index(fields=["region", "starts_on"], name="partnership_agreement_start")]

    def state(self, today: date) -> AgreementState:
        """The same rule as IN_FORCE, which the database keeps for partners."""
        if self.ended_at is not None:
            return AgreementState.ENDED
        if self.signed_on is None or self.signed_on > today:
            return AgreementState.DRAFT
        if self.starts_on > today:
            return AgreementState.COMING
        if self.ends_on is not None and self.ends_on < today:
            return AgreementState.EXPIRED
        return AgreementState.IN_FORCE

    def ends_soon(self, today: date) -> bool:
        in_force = self.state(today) is AgreementState.IN_FORCE
        return in_force and self.ends_on is not None and self.ends_on <= today + SOON

    @property
    def opens_the_door(self) -> bool:
        """Whether it decides what an impact partner may read."""
        return self.kind == AgreementKind.DATA_EXCHANGE

    def __str__(self) -> str:
        return self.title


class AgreementParty(RegionOwned):
    """Who signs beside the region itself: an organisation of the region's list, or a name."""

    agreement = RegionForeignKey(Agreement, models.CASCADE, related_name="parties")
    organisation = RegionForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=160, blank=True)

    class Meta:
        constraints = [
            *region_rules("partnership_agreementparty", refs=("agreement", "organisation")),
            models.UniqueConstraint(
                fields=["region", "agreement", "organisation", "name"],
                nulls_distinct=False,
                name="partnership_agreementparty_once",
            ),
            models.CheckConstraint(
                condition=Q(organisation=None) & ~Q(name="") | Q(organisation__isnull=False, name=""),
                name="partnership_agreementparty_one",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.organisation)
