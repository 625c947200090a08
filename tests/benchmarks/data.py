"""The data: 35 regions, three of them with 200, 2,000 and 20,000 participants, the rest with 30."""

from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from regions.enums import RegionState, Role
from regions.models import Membership, Region, User
from regions.tenancy.scope import region_scope
from tests.benchmarks.large import fill_region
from tests.benchmarks.measure import Browser
from tests.sessions import sign_in


def prepare(sizes: dict[str, int], small: int) -> dict[str, Browser]:
    """Region slug -> a browser signed in as its coordinator, for the regions named in `sizes`."""
    call_command("migrate", database="owner", verbosity=0, interactive=False)
    call_command("load_regions", verbosity=0)
    Region.objects.using("owner").update(state=RegionState.ACTIVE)
    call_command("collectstatic", verbosity=0, interactive=False)
    coordinators = {}
    for region in Region.objects.order_by("pk"):
        coordinators[region.slug] = plant_coordinator(region)
        fill_region(region, participants=sizes.get(region.slug, small))
        # A session keeps the plans of its reference checks; those of a small region would scan a large one.
        connections["default"].close()
    refresh_statistics()
    return {slug: Browser(cookies=sign_in(coordinators[slug])) for slug in sizes}


def plant_coordinator(region: Region) -> User:
    user = User.objects.create_user(f"{region.slug}@example.org", name=f"Co {region.short_name}")
    with region_scope(region.pk):
        Membership.objects.create(
            user=user,
            role=Role.REGIONAL_COORDINATOR,
            name=user.name,
            email=user.email,
            since=timezone.localdate(),
        )
    return user


def refresh_statistics() -> None:
    """What autovacuum does on a server that lives longer than this run; only an owner may."""
    connection = connections["owner"]
    connection.close()
    connection.set_autocommit(True)
    with connection.cursor() as cursor:
        cursor.execute("vacuum analyze")
    connection.close()
