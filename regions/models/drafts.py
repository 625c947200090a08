"""What somebody was typing (U4): on the server, never in the browser of a shared phone."""

from django.db import models

from regions.models.people import Membership
from regions.tenancy.constraints import region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned


class Draft(RegionOwned):
    """Unsaved text of one form of one person; `key` names the form and its subject."""

    owner = RegionForeignKey(Membership, models.CASCADE, related_name="+")
    key = models.CharField(max_length=120)
    fields = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            *region_rules("regions_draft", refs=("owner",)),
            models.UniqueConstraint(fields=["region", "owner", "key"], name="regions_draft_once"),
        ]

    def __str__(self) -> str:
        return self.key
