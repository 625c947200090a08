"""Regions with numbers, without the people behind them."""

import re
from datetime import date, timedelta

from django.utils import timezone

from governance.enums import Grain, Measure
from governance.models import Tally
from regions.models import ProgrammePeriod, Region
from tests.cast import in_region

NONCES = re.compile(rb'[A-Za-z0-9]{64}|data-session-ends="\d+"')
LONG_AGO = 40  # days


def tell(region: Region, **people: int) -> None:
    """Let the region count so many, since forty days ago; what it counted before is forgotten."""
    day = timezone.localdate() - timedelta(days=LONG_AGO)
    with in_region(region):
        Tally.objects.all().delete()
        period = ProgrammePeriod.objects.get()
        Tally.objects.bulk_create(
            Tally(period=period, measure=Measure[name.upper()], grain=grain, day=first, people=number)
            for name, number in people.items()
            for grain, first in ((Grain.DAY, day), (Grain.MONTH, day.replace(day=1)))
        )


def begin(region: Region, starts_on: date) -> None:
    with in_region(region):
        ProgrammePeriod.objects.update(starts_on=starts_on)


def body(client, path: str, **query: str) -> bytes:
    """What a visitor gets, without the token and the clock of the page."""
    answer = client.get(path, query)
    assert answer.status_code == 200, (path, answer.status_code)
    return NONCES.sub(b"", answer.content)
