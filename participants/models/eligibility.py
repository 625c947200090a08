"""Why somebody belongs to the group the programme is for (D2): low-educated or low-literate, with evidence."""

from django.db import models

from participants.enums import EligibilityEvidence, EligibilityGround
from participants.models.participant import Participant
from regions.models import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class Eligibility(RegionOwned):
    """One assessment; the latest one holds. `ground` is empty when the answer is no."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="eligibility_assessments")
    is_eligible = models.BooleanField()
    ground = models.CharField(max_length=16, choices=EligibilityGround, blank=True)
    evidence = models.CharField(max_length=24, choices=EligibilityEvidence)
    assessed_on = models.DateField()
    assessed_by = RegionForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    start_qualification = models.BooleanField(null=True, blank=True)
    override_reason = models.CharField(max_length=200, blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            *region_rules("participants_eligibility", refs=("participant", "assessed_by")),
            models.CheckConstraint(
                condition=models.Q(is_eligible=False, ground="")
                | (models.Q(is_eligible=True) & ~models.Q(ground="")),
                name="participants_eligibility_ground",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.participant_id} {'ja' if self.is_eligible else 'nee'}"
