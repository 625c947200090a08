"""Regions with counters, without a database."""

from datetime import date

from governance.national.presenters.counters import Counter
from governance.national.presenters.regions import ComparedRegion
from regions.enums import RegionState


def counter(people: int | None, plan: int = 50) -> Counter:
    return Counter(people, plan, 200)


def region(name: str, **fields) -> ComparedRegion:
    known = {
        "code": name[:3].upper(),
        "slug": name.lower(),
        "state_code": RegionState.ACTIVE,
        "takes_part": True,
        "months": 10,
        "counted": counter(60),
        "at_work": counter(20),
        "share": 0.5,
        "updated_on": date(2026, 11, 20),
        "updated": "20 nov",
        "is_stale": False,
    }
    return ComparedRegion(**{"name": name, **known, **fields})
