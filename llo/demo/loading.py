"""Loads the demo, region after region; what is there already stays as it is."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from random import Random
from time import monotonic

from django.conf import settings
from django.db import transaction

from llo.demo.events import Event
from llo.demo.impact import make_partners, write_impact
from llo.demo.people import address_of
from llo.demo.picture import PICTURE, RegionPicture
from llo.demo.region import RegionDemo
from llo.demo.teams import NATIONAL, Colleague, colleagues_of, make_accounts, make_users
from participants.models import Participant
from regions.audit import record
from regions.enums import RegionState
from regions.models import AuditEvent, NationalMember, Region, User
from regions.reference.loading import load_regions
from regions.tenancy.scope import region_scope

Say = Callable[[str], None]


class NotHere(RuntimeError):
    """The demo was asked for outside the demo's settings."""


@dataclass(frozen=True)
class Loaded:
    """How many regions were filled, and with how many participants."""

    regions: int = 0
    participants: int = 0


def load_demo(*, today: date, only: Collection[str] | None = None, say: Say = lambda _line: None) -> Loaded:
    """Fill the regions of the picture (or `only` these slugs) that have no demo yet. NotHere outside the demo."""
    if not settings.DEMO:
        raise NotHere("The demo is only for settings with DEMO = True (llo.settings.development).")
    load_regions()
    make_accounts()
    make_partners()
    _seat_national_office()
    numbers = [
        number
        for picture in PICTURE
        if (only is None or picture.slug in only)
        and (number := _load_region(picture, today, say)) is not None
    ]
    return Loaded(len(numbers), sum(numbers))


def _seat_national_office() -> None:
    """The first one is invited by nobody; whoever comes after has an invitation."""
    user = User.objects.get(email=address_of(NATIONAL))
    NationalMember.objects.get_or_create(user_id=user.pk)


def _load_region(picture: RegionPicture, today: date, say: Say) -> int | None:
    """The number of participants, or None when the region had people or its demo already."""
    began = monotonic()
    region = Region.objects.get(slug=picture.slug)
    with region_scope(region.pk, read_only=True):
        if AuditEvent.objects.filter(action=Event.DEMO_LOADED).exists():
            return None
        if Participant.objects.exists():
            say(f"  {region.name}: left alone, because people were registered here")
            return None
    rng, taken = Random(f"llo-demo {picture.slug}"), set()
    colleagues = colleagues_of(rng, picture, taken)
    _set_state(region, picture)
    number = _write(region, picture, today, colleagues, taken, rng)
    say(f"  {region.name}: {number} people in {monotonic() - began:.1f} s")
    return number


def _set_state(region: Region, picture: RegionPicture) -> None:
    """State and lead are settings of the region, changed by the owner when it had none."""
    if region.state == RegionState.NOT_TAKING_PART:
        Region.objects.using("owner").filter(pk=region.pk).update(
            state=picture.state, lead_organisation=picture.lead
        )


def _write(
    region: Region,
    picture: RegionPicture,
    today: date,
    colleagues: list[Colleague],
    taken: set[str],
    rng: Random,
) -> int:
    """All or nothing: a region whose loading was broken off is loaded again."""
    with transaction.atomic():
        users = make_users(colleagues)
        with region_scope(region.pk):
            demo = RegionDemo(region, picture, today, users, colleagues, taken, rng)
            number = demo.write()
            write_impact(region.slug, demo.partners, today)
            record(event=Event.DEMO_LOADED, by=None, changes={"participants": (0, number)})
    return number
