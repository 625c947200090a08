"""Employers as a region knows them (W1)."""

from datetime import date
from typing import ClassVar

from django.db import models

from employers.enums import ContactKind, EmployerStage, Recognition, Sector, SizeClass
from regions.models import Membership, Organisation
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import (
    RegionForeignKey,
    RegionOneToOne,
    RegionOwned,
    RegionQuerySet,
    ScopedManager,
)


class EmployerQuerySet(RegionQuerySet["Employer"]):
    def with_organisation(self) -> "EmployerQuerySet":
        return self.select_related("organisation", "adviser")


class Employer(RegionOwned):
    """What the region knows of an employer; name and KvK number are on its organisation."""

    organisation = RegionOneToOne(Organisation, models.CASCADE, related_name="employer")
    sector = models.CharField(max_length=1, choices=Sector)
    size = models.CharField(max_length=6, choices=SizeClass, blank=True)
    stage = models.CharField(max_length=12, choices=EmployerStage, default=EmployerStage.PROSPECT)
    recognition = models.CharField(max_length=16, choices=Recognition, default=Recognition.UNKNOWN)
    recognition_checked_on = models.DateField(null=True, blank=True)
    adviser = RegionForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    last_contact_on = models.DateField(null=True, blank=True)
    next_action = models.CharField(max_length=160, blank=True)
    next_action_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = ScopedManager.from_queryset(EmployerQuerySet)()

    class Meta:
        constraints = [
            *region_rules("employers_employer", refs=("organisation", "adviser"), national=True),
            models.CheckConstraint(
                condition=models.Q(recognition=Recognition.UNKNOWN)
                | models.Q(recognition_checked_on__isnull=False),
                name="employers_employer_recognition_date",
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation)


class EmployerLocation(RegionOwned):
    """A place where people work."""

    employer = RegionForeignKey(Employer, models.CASCADE, related_name="locations")
    street = models.CharField(max_length=120)
    postcode = models.CharField(max_length=7)
    place = models.CharField(max_length=80)

    class Meta:
        constraints = [*region_rules("employers_employerlocation", refs=("employer",))]

    def __str__(self) -> str:
        return f"{self.street}, {self.place}"


class EmployerContactQuerySet(RegionQuerySet["EmployerContact"]):
    def on(self, day: date) -> "EmployerContactQuerySet":
        """Contacts who have not left on that day."""
        return self.filter(models.Q(ends_on=None) | models.Q(ends_on__gt=day))


class EmployerContact(RegionOwned):
    """A person at the employer. Contacts leave; their end date keeps the list honest."""

    employer = RegionForeignKey(Employer, models.CASCADE, related_name="contacts")
    name = models.CharField(max_length=120)
    position = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    ends_on = models.DateField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(EmployerContactQuerySet)()

    class Meta:
        constraints = [*region_rules("employers_employercontact", refs=("employer",))]

    def __str__(self) -> str:
        return self.name


class ContactMomentQuerySet(RegionQuerySet["ContactMoment"]):
    def standing(self) -> "ContactMomentQuerySet":
        return self.filter(undone_at=None)

    def newest_first(self) -> "ContactMomentQuerySet":
        return self.order_by("-on", "-recorded_at")


class ContactMoment(RegionOwned):
    """One time somebody spoke with the employer, so that partners do not all call. What ends in `_before` stood on
    the employer until then, and is put back on undo."""

    employer = RegionForeignKey(Employer, models.CASCADE, related_name="moments")
    contact = RegionForeignKey(EmployerContact, models.SET_NULL, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=12, choices=ContactKind)
    on = models.DateField()
    text = models.CharField(max_length=500)
    by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField(auto_now_add=True)
    next_action_before = models.CharField(max_length=160, blank=True)
    next_action_on_before = models.DateField(null=True, blank=True)
    last_contact_on_before = models.DateField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(ContactMomentQuerySet)()

    class Meta:
        constraints = [*region_rules("employers_contactmoment", refs=("employer", "contact", "by"))]
        indexes = [models.Index(fields=["region", "employer", "-on"], name="employers_moment_newest")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on:%Y-%m-%d}"
