"""The tenant and its programme periods."""

from datetime import date
from typing import ClassVar

from django.db import models

from regions.enums import RegionKind, RegionState, Wave
from regions.tenancy.constraints import SharedTable, TenantRow, region_rules
from regions.tenancy.models import RegionOwned, RegionQuerySet, ScopedManager

READ_EVERYWHERE = {
    "llo_app": "SELECT",
    "llo_region": "SELECT",
    "llo_national": "SELECT",
    "llo_match": "SELECT",
}


class Region(models.Model):
    """A labour-market region (35) or a region of the Caribbean Netherlands. Public facts and settings only."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80, unique=True)
    short_name = models.CharField(max_length=40)
    cbs_code = models.CharField(max_length=4, blank=True)
    abbreviation = models.CharField(max_length=4)
    tile_row = models.PositiveSmallIntegerField()
    tile_column = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=24, choices=RegionKind, default=RegionKind.LABOUR_MARKET_REGION)
    state = models.CharField(max_length=16, choices=RegionState, default=RegionState.NOT_TAKING_PART)
    lead_organisation = models.CharField(max_length=120, blank=True)
    silent_days = models.PositiveSmallIntegerField(default=28)
    smallest_cell = models.PositiveSmallIntegerField(default=5)

    class Meta:
        constraints = [
            TenantRow(name="regions_region_own_row", readers=tuple(READ_EVERYWHERE)),
            models.UniqueConstraint(
                fields=["cbs_code"], condition=~models.Q(cbs_code=""), name="regions_region_cbs_code"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ProgrammePeriodQuerySet(RegionQuerySet["ProgrammePeriod"]):
    def current(self, today: date) -> "ProgrammePeriodQuerySet":
        """The latest period that has begun, or the first one to come."""
        return self.order_by(models.Case(models.When(starts_on__lte=today, then=0), default=1), "-starts_on")


class ProgrammePeriod(RegionOwned):
    """One round of the programme in a region: so many people between two dates."""

    wave = models.CharField(max_length=16, choices=Wave)
    target = models.PositiveSmallIntegerField(default=200)
    starts_on = models.DateField()
    ends_on = models.DateField()
    extended_until = models.DateField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(ProgrammePeriodQuerySet)()

    class Meta:
        constraints = [
            *region_rules("regions_programmeperiod", national=True),
            models.UniqueConstraint(fields=["region", "wave"], name="regions_programmeperiod_wave"),
            models.CheckConstraint(
                condition=models.Q(ends_on__gt=models.F("starts_on")), name="regions_period_order"
            ),
        ]

    @property
    def last_day(self) -> date:
        return self.extended_until or self.ends_on

    def __str__(self) -> str:
        return f"{self.get_wave_display()} ({self.starts_on:%Y})"


class Municipality(models.Model):
    """A Dutch municipality by its CBS code."""

    code = models.CharField(max_length=6, primary_key=True)
    name = models.CharField(max_length=80)

    class Meta:
        constraints = [SharedTable(name="regions_municipality_grants", grants=READ_EVERYWHERE)]

    def __str__(self) -> str:
        return self.name


class MunicipalityRegion(models.Model):
    """Which region a municipality belongs to, and since when: mergers move people between regions."""

    municipality = models.ForeignKey(Municipality, models.CASCADE, related_name="regions")
    region = models.ForeignKey(Region, models.CASCADE, related_name="municipalities")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            SharedTable(name="regions_municipalityregion_grants", grants=READ_EVERYWHERE),
            models.UniqueConstraint(
                fields=["region", "municipality", "valid_from"], name="regions_municipalityregion_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} in {self.region}"
