"""Organisations: schools, municipalities, employers, language houses. A region keeps its own."""

from typing import ClassVar

from django.db import models

from regions.enums import OrganisationKind
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionOwned, RegionQuerySet, ScopedManager


class OrganisationQuerySet(RegionQuerySet["Organisation"]):
    def in_use(self) -> "OrganisationQuerySet":
        return self.filter(ended_on=None)


class Organisation(RegionOwned):
    """An organisation as one region knows it; another region's entry for the same school is another row (T2, T6)."""

    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    kvk_number = models.CharField(max_length=8, blank=True)
    place = models.CharField(max_length=80, blank=True)
    website = models.URLField(blank=True)
    ended_on = models.DateField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(OrganisationQuerySet)()

    class Meta:
        constraints = [
            *region_rules("regions_organisation", national=True),
            models.UniqueConstraint(
                fields=["region", "kvk_number"],
                condition=~models.Q(kvk_number=""),
                name="regions_organisation_kvk",
            ),
        ]
        indexes = [models.Index(fields=["region", "kind", "name"], name="regions_organisation_kind")]

    def __str__(self) -> str:
        return self.name
