"""A participant, and apart from it who that is (X1)."""

from datetime import date
from typing import ClassVar

from django.db import models

from participants.enums import EducationLevel, FindingPlace, Gender, LanguageBackground, Stage, Standing
from regions.access.permissions import Sight, sight
from regions.models import Membership, Organisation
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import (
    RegionForeignKey,
    RegionOneToOne,
    RegionOwned,
    RegionQuerySet,
    ScopedManager,
)

NO_START_QUALIFICATION = {
    EducationLevel.NONE,
    EducationLevel.PRIMARY,
    EducationLevel.PRACTICAL,
    EducationLevel.VMBO,
    EducationLevel.HAVO_VWO_LOWER,
    EducationLevel.HAVO_VWO_NO_DIPLOMA,
    EducationLevel.MBO1,
}
START_QUALIFICATION_UNKNOWN = {EducationLevel.FOREIGN, EducationLevel.UNKNOWN}


class ParticipantQuerySet(RegionQuerySet["Participant"]):
    def present(self) -> "ParticipantQuerySet":
        """Everybody but people whose registration was undone."""
        return self.filter(removed_at=None)

    def visible_to(self, membership: Membership) -> "ParticipantQuerySet":
        """Who sees whom inside a region: all, the own caseload, own groups, placed people, nobody."""
        people = self.present()
        match sight(membership):
            case Sight.ALL:
                return people
            case Sight.CASELOAD:
                return people.filter(supervisor=membership)
            case Sight.GROUPS:
                return people.filter(teacher=membership)
            case Sight.PLACED:
                return people.filter(is_placed=True)
            case _:
                return people.none()

    def on_the_road(self) -> "ParticipantQuerySet":
        return self.present().filter(standing=Standing.ON_THE_ROAD)

    def under_guidance(self) -> "ParticipantQuerySet":
        """On the road, or away for a while: whoever needs somebody. What is finished or stopped needs nobody."""
        return self.present().filter(standing__in=(Standing.ON_THE_ROAD, Standing.PAUSED))

    def silent_since(self, day: date) -> "ParticipantQuerySet":
        """On the road, and no contact on or after `day`. Whoever still works after six months is out of guidance:
        for them the conversations after 12 and 24 months stand on the list."""
        return self.on_the_road().filter(last_contact_on__lt=day).exclude(stage=Stage.STILL_6)

    def with_names(self) -> "ParticipantQuerySet":
        return self.select_related("identity")


class Participant(RegionOwned):
    """What may be counted about a person. Names and contact data are in Identity.

    `stage`, `standing`, `counted_on`, `at_work_since`, `last_contact_on` and `is_placed` are derived: only
    participants.actions writes them, from milestones and the timeline.
    """

    number = models.CharField(max_length=12)
    source_number = models.CharField(max_length=40, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    gender = models.CharField(max_length=8, choices=Gender, default=Gender.UNKNOWN)
    postcode4 = models.CharField(max_length=4, blank=True)
    place = models.CharField(max_length=80, blank=True)
    language_background = models.CharField(
        max_length=8, choices=LanguageBackground, default=LanguageBackground.UNKNOWN
    )
    mother_tongue = models.CharField(max_length=40, blank=True)
    education = models.CharField(max_length=20, choices=EducationLevel, default=EducationLevel.UNKNOWN)
    finding_place = models.CharField(max_length=16, choices=FindingPlace, default=FindingPlace.UNKNOWN)
    referred_by = RegionForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    supervisor = RegionForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    teacher = RegionForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    registered_on = models.DateField()
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.REGISTERED)
    standing = models.CharField(max_length=12, choices=Standing, default=Standing.ON_THE_ROAD)
    counted_on = models.DateField(null=True, blank=True)
    at_work_since = models.DateField(null=True, blank=True)
    last_contact_on = models.DateField()
    is_placed = models.BooleanField(default=False)
    import_id = models.UUIDField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar = ScopedManager.from_queryset(ParticipantQuerySet)()

    class Meta:
        constraints = [
            *region_rules(
                "participants_participant", refs=("referred_by", "supervisor", "teacher"), national=True
            ),
            models.UniqueConstraint(fields=["region", "number"], name="participants_participant_number"),
        ]
        indexes = [
            models.Index(fields=["region", "stage", "standing"], name="participants_stage"),
            models.Index(fields=["region", "last_contact_on"], name="participants_last_contact"),
            models.Index(fields=["region", "source_number"], name="participants_source_number"),
            models.Index(fields=["region", "-registered_on", "id"], name="participants_registered"),
            models.Index(
                fields=["region", "supervisor"],
                condition=models.Q(removed_at=None),
                name="participants_present",
            ),
            models.Index(
                fields=["region", "last_contact_on", "id"],
                condition=models.Q(standing="on_the_road", removed_at=None),
                name="participants_longest_silent",
            ),
            models.Index(
                fields=["region", "id"],
                condition=models.Q(removed_at__isnull=False),
                name="participants_removed",
            ),
        ]

    @property
    def start_qualification(self) -> bool | None:
        """True, False, or None when a foreign or unknown education leaves it open."""
        if self.education in START_QUALIFICATION_UNKNOWN:
            return None
        return self.education not in NO_START_QUALIFICATION

    def __str__(self) -> str:
        return self.number


class Identity(RegionOwned):
    """Name and contact data, in a table that neither the national nor the partner way in can read."""

    participant = RegionOneToOne(Participant, models.CASCADE, related_name="identity")
    first_name = models.CharField(max_length=80)
    infix = models.CharField(max_length=20, blank=True)
    last_name = models.CharField(max_length=80)
    birth_date = models.DateField(null=True, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    # Normalised, for search by prefix and for recognising the same person; leakproof operators need these columns.
    search_first = models.CharField(max_length=200, db_collation="C", default="", editable=False)
    search_last = models.CharField(max_length=200, db_collation="C", default="", editable=False)
    sound_key = models.CharField(max_length=40, db_collation="C", default="", editable=False)

    class Meta:
        constraints = [*region_rules("participants_identity", refs=("participant",))]
        indexes = [
            models.Index(fields=["region", "search_first"], name="participants_search_first"),
            models.Index(fields=["region", "search_last"], name="participants_search_last"),
            models.Index(fields=["region", "sound_key"], name="participants_sound_key"),
            models.Index(fields=["region", "birth_date"], name="participants_birth_date"),
        ]

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.first_name, self.infix, self.last_name) if part)

    @property
    def initials(self) -> str:
        return (self.first_name[:1] + self.last_name[:1]).upper()

    def __str__(self) -> str:
        return self.full_name
