"""Accounts, and what a person may be in which region."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models.functions import Lower

from regions.enums import NationalRole, Role
from regions.tenancy.constraints import USER_SETTING, RowPolicy, SharedTable, region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned, RegionQuerySet, ScopedManager

ACCOUNT_GRANTS = {"llo_app": "SELECT, INSERT, UPDATE, DELETE"}


class Users(BaseUserManager["User"]):
    def create_user(self, email: str, *, name: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=email.strip().lower(), name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """A colleague who signs in. Participants never have an account."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects = Users()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            SharedTable(name="regions_user_grants", grants=ACCOUNT_GRANTS),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="regions_user_email_lower"),
        ]

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name

    def __str__(self) -> str:
        return self.name


class NationalMemberQuerySet(models.QuerySet["NationalMember"]):
    def active(self) -> "NationalMemberQuerySet":
        return self.filter(ended_at=None)


class NationalMember(models.Model):
    """Somebody of the national office: sees all regions, without identities. `key` stands for this person in the
    logs, as a membership's id does for people of a region. Who comes back gets the same row, and so the same key."""

    user = models.OneToOneField(User, models.CASCADE, related_name="national")
    role = models.CharField(max_length=20, choices=NationalRole, default=NationalRole.NATIONAL_OFFICE)
    since = models.DateField(auto_now_add=True)
    key = models.UUIDField(unique=True, db_default=RandomUUID(), editable=False)
    last_seen_on = models.DateField(null=True, blank=True, editable=False)  # day of the latest sign-in
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = NationalMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            SharedTable(
                name="regions_nationalmember_grants",
                grants={"llo_app": "SELECT, INSERT, UPDATE (since, last_seen_on, ended_at)"},
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.get_role_display()})"


class MembershipQuerySet(RegionQuerySet["Membership"]):
    def active(self) -> "MembershipQuerySet":
        return self.filter(ended_at=None)

    def with_role(self, *roles: str) -> "MembershipQuerySet":
        return self.filter(role__in=roles)


class Membership(RegionOwned):
    """A role of one person in one region. Name and address are copied here, so that a region's pages
    never read the accounts table."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    role = models.CharField(max_length=24, choices=Role)
    name = models.CharField(max_length=120)
    email = models.EmailField()
    phone = models.CharField(max_length=20, blank=True)
    since = models.DateField()
    last_seen_on = models.DateField(null=True, blank=True, editable=False)  # day of the latest sign-in
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(MembershipQuerySet)()
    own = models.Manager()  # only inside own_memberships(user): which regions may this person enter?

    class Meta:
        default_manager_name = "objects"
        constraints = [
            *region_rules("regions_membership"),
            RowPolicy(name="own_memberships", role="llo_app", using=f"user_id = {USER_SETTING}"),
            models.UniqueConstraint(
                fields=["region", "user"], condition=models.Q(ended_at=None), name="regions_membership_once"
            ),
        ]
        indexes = [models.Index(fields=["user"], name="regions_membership_user")]

    @property
    def initials(self) -> str:
        words = self.name.split()
        return (words[0][:1] + words[-1][:1]).upper() if words else "?"

    def __str__(self) -> str:
        return self.name


class Invitation(RegionOwned):
    """A way in for one person, by a signed link that expires."""

    email = models.EmailField()
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=24, choices=Role)
    invited_by = RegionForeignKey(Membership, models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            *region_rules("regions_invitation", refs=("invited_by",)),
            models.UniqueConstraint(
                fields=["region", "email"],
                condition=models.Q(accepted_at=None, revoked_at=None),
                name="regions_invitation_open",
            ),
        ]

    def __str__(self) -> str:
        return self.email


class NationalInvitation(models.Model):
    """A way into the national office for one person, by a signed link that expires. Of no region. The first one is
    sent by a command, so by nobody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField()
    name = models.CharField(max_length=120)
    invited_by = models.ForeignKey(NationalMember, models.PROTECT, null=True, related_name="+")
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            SharedTable(
                name="regions_nationalinvitation_grants",
                grants={"llo_app": "SELECT, INSERT, UPDATE (expires_at, accepted_at, revoked_at)"},
            ),
            models.UniqueConstraint(
                fields=["email"],
                condition=models.Q(accepted_at=None, revoked_at=None),
                name="regions_nationalinvitation_open",
            ),
        ]

    def __str__(self) -> str:
        return self.email
