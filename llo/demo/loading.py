"""Loads the demo, region after region; what is there already stays as it is."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from random import Random
from time import monotonic

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from llo.demo.events import Event
from llo.demo.impact import make_partners, write_impact
from llo.demo.people import address_of
from llo.demo.picture import PICTURE, RegionPicture
from llo.demo.region import RegionDemo
from llo.demo.teams import NATIONAL, colleagues_of, let_somebody_go, make_accounts, make_users
from participants.models import Participant
from regions.audit import record
from regions.enums import RegionState
from regions.models import AuditEvent, NationalMember, Region, User
from regions.reference.loading import load_regions
from regions.tenancy.scope import region_scope

PICTURES = {picture.slug: picture for picture in PICTURE}
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
    slugs = [slug for slug in PICTURES if only is None or slug in only]
    lay_ground(slugs)
    filled = [fill_region(slug, today=today, say=say) for slug in slugs]
    numbers = [number for number in filled if number is not None]
    return Loaded(len(numbers), sum(numbers))


def lay_ground(slugs: Collection[str]) -> None:
    """What filling builds on: all regions and the state of these, the accounts, the impact partners and the national
    office. The only part that the schema's owner does. NotHere outside the demo."""
    if not settings.DEMO:
        raise NotHere("The demo is only for settings with DEMO = True (llo.settings.development).")
    load_regions()
    make_accounts()
    make_partners()
    _seat_national_office()
    for region in Region.objects.filter(slug__in=slugs, state=RegionState.NOT_TAKING_PART):
        if not has_people(region):
            _set_state(region, PICTURES[region.slug])


def _seat_national_office() -> None:
    """The first one is invited by nobody; whoever comes after has an invitation."""
    user = User.objects.get(email=address_of(NATIONAL))
    NationalMember.objects.get_or_create(user_id=user.pk)


def _set_state(region: Region, picture: RegionPicture) -> None:
    """State and lead are settings of the region, changed by the owner when it had none."""
    Region.objects.using("owner").filter(pk=region.pk).update(
        state=picture.state, lead_organisation=picture.lead
    )


def fill_region(slug: str, *, today: date, say: Say = lambda _line: None) -> int | None:
    """All or nothing: a region whose filling was broken off is filled again. Returns the number of participants, or
    None when the region had its demo or people already. Who comes while another fills it waits, and finds it filled."""
    began = monotonic()
    region = Region.objects.get(slug=slug)
    with transaction.atomic():
        _wait_for_turn(region)
        if is_filled(region):
            return None
        if has_people(region):
            say(f"  {region.name}: left alone, because people were registered here")
            return None
        number = _write(region, PICTURES[slug], today)
    say(f"  {region.name}: {number} people in {monotonic() - began:.1f} s")
    return number


def is_open(slug: str) -> bool:
    """Whether there is something to fill; waits for who is filling it now."""
    region = Region.objects.get(slug=slug)
    with transaction.atomic():
        _wait_for_turn(region)
        return not is_filled(region) and not has_people(region)


def _wait_for_turn(region: Region) -> None:
    """Until the end of the transaction nobody else fills this region; others may work in it."""
    with region_scope(region.pk):
        Region.objects.select_for_update(no_key=True).get(pk=region.pk)


def is_filled(region: Region) -> bool:
    with region_scope(region.pk):
        return AuditEvent.objects.filter(action=Event.DEMO_LOADED).exists()


def has_people(region: Region) -> bool:
    with region_scope(region.pk):
        return Participant.objects.exists()


def _write(region: Region, picture: RegionPicture, today: date) -> int:
    rng, taken = Random(f"llo-demo {picture.slug}"), set[str]()
    colleagues = colleagues_of(rng, picture, taken)
    users = make_users(colleagues)
    with region_scope(region.pk):
        demo = RegionDemo(region, picture, today, users, colleagues, taken, rng)
        number = demo.write()
        let_somebody_go(region.slug, timezone.now())
        write_impact(region.slug, demo.partners, today)
        record(event=Event.DEMO_LOADED, by=None, changes={"participants": (0, number)})
    return number
