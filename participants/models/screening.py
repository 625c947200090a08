"""Screening and tested level are different things (D4): an indication is never a level."""

from django.db import models

from participants.enums import Instrument, LevelScale, ScreeningOutcome, Skill, level_in_words
from participants.models.participant import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class Screening(RegionOwned):
    """A screening says whether somebody may have trouble, not at which level."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="screenings")
    instrument = models.CharField(max_length=24, choices=Instrument)
    taken_on = models.DateField()
    place = models.CharField(max_length=80, blank=True)
    outcome = models.CharField(max_length=14, choices=ScreeningOutcome)
    recorded_by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [*region_rules("participants_screening", refs=("participant", "recorded_by"))]
        indexes = [
            models.Index(fields=["region", "participant", "-taken_on"], name="participants_screening_taken")
        ]

    def __str__(self) -> str:
        return f"{self.get_instrument_display()} {self.taken_on:%Y-%m-%d}"


class LevelTest(RegionOwned):
    """A tested level of one skill on one scale. Scales for first and second language are never mixed."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="level_tests")
    skill = models.CharField(max_length=14, choices=Skill)
    scale = models.CharField(max_length=14, choices=LevelScale)
    level = models.CharField(max_length=8)
    instrument = models.CharField(max_length=24, choices=Instrument, default=Instrument.OTHER)
    taken_on = models.DateField()
    recorded_by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [*region_rules("participants_leveltest", refs=("participant", "recorded_by"))]
        indexes = [
            models.Index(fields=["region", "participant", "-taken_on"], name="participants_leveltest_taken")
        ]

    def __str__(self) -> str:
        return f"{self.get_skill_display()} {level_in_words(self.level)}"
