"""The careful answer of D1: is this person possibly known in another region?"""

from django.db import models

from participants.models.participant import Participant
from regions.tenancy.constraints import TOKEN_SETTING, RowPolicy, region_rules
from regions.tenancy.models import RegionOneToOne, RegionOwned


class MatchToken(RegionOwned):
    """A keyed token of name and birth date. The match role sees only rows with the very token it asks for,
    and of those only the region (docs/crossings.md)."""

    participant = RegionOneToOne(Participant, models.CASCADE, related_name="+")
    token = models.CharField(max_length=64, db_collation="C")

    class Meta:
        constraints = [
            *region_rules("participants_matchtoken", refs=("participant",)),
            RowPolicy(
                name="same_token",
                role="llo_match",
                using=f"token = {TOKEN_SETTING}",
                columns="region_id, token",
            ),
        ]
        indexes = [models.Index(fields=["token"], name="participants_matchtoken_token")]

    def __str__(self) -> str:
        return self.token
