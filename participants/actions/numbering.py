"""Numbers of participants: the region's abbreviation and a row number, never used twice."""

from django.db import connection
from django.db.models import Max

from participants.models import Participant
from regions.models import Region
from regions.tenancy.scope import current_region_id

ADVISORY_CLASS = 7101  # our own number for "the next participant number of a region"


def next_numbers(count: int) -> list[str]:
    """The next free numbers of the scope's region ("TWE-00042"). Waits for others who number at the same time."""
    region_id = current_region_id()
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s, %s)", [ADVISORY_CLASS, region_id])
    prefix = f"{Region.objects.values_list('abbreviation', flat=True).get(pk=region_id)}-"
    numbered = Participant.objects.filter(number__startswith=prefix)
    highest = numbered.aggregate(highest=Max("number"))["highest"]
    last = int(highest.removeprefix(prefix)) if highest else 0
    return [f"{prefix}{last + position:05d}" for position in range(1, count + 1)]
