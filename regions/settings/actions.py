"""What a region may set itself."""

from django.db import transaction

from regions.audit import record
from regions.events import Event
from regions.models import Membership, Region

FIELDS = ("silent_days", "smallest_cell")


@transaction.atomic
def change_settings(*, by: Membership, silent_days: int, smallest_cell: int) -> Region:
    """Change the settings of the actor's own region; the form keeps the numbers within reason."""
    region = Region.objects.select_for_update().get(pk=by.region_id)
    wanted = {"silent_days": silent_days, "smallest_cell": smallest_cell}
    changes = {
        field: (getattr(region, field), wanted[field])
        for field in FIELDS
        if getattr(region, field) != wanted[field]
    }
    if changes:
        Region.objects.filter(pk=region.pk).update(**wanted)
        record(event=Event.REGION_SETTINGS_CHANGED, by=by, subject=None, changes=changes)
    region.silent_days, region.smallest_cell = silent_days, smallest_cell
    return region
