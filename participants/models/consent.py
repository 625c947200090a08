"""Consent per purpose (D8): never edited, only followed by a later answer."""

from django.db import models

from participants.enums import ConsentAnswer, ConsentChannel, ConsentPurpose
from participants.models.participant import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class Consent(RegionOwned):
    """One answer to one question. The latest answer per purpose holds; no answer is no consent."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=20, choices=ConsentPurpose)
    answer = models.CharField(max_length=10, choices=ConsentAnswer)
    text_version = models.CharField(max_length=20)
    language = models.CharField(max_length=8, default="nl")
    channel = models.CharField(max_length=12, choices=ConsentChannel)
    answered_on = models.DateField()
    recorded_by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            *region_rules("participants_consent", refs=("participant", "recorded_by"), write="INSERT, DELETE")
        ]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.get_answer_display()}"
