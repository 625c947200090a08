"""The same in every region, each in its own scope."""

from collections.abc import Callable

from regions.enums import RegionState
from regions.models import Region
from regions.tenancy.scope import region_scope


def regions_in_use() -> list[int]:
    return list(Region.objects.exclude(state=RegionState.NOT_TAKING_PART).values_list("pk", flat=True))


def in_every_region(do: Callable[[], int]) -> int:
    """Returns the sum of what `do` returns; each region in a transaction of its own."""
    number = 0
    for region_id in regions_in_use():
        with region_scope(region_id):
            number += do()
    return number
