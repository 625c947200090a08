"""Where somebody's day begins."""

from django.urls import NoReverseMatch, reverse

from regions.enums import Role
from regions.models import Membership

# The names belong to apps above the ground; the menu is what is there without them.
FIRST_PAGES = {Role.TRAJECTORY_SUPERVISOR: "trajectories:today"}
FIRST_PAGE, LAST_RESORT = "governance:dashboard", "menu"
NATIONAL_PAGES = ("national:overview", "national_members")


def start_url(membership: Membership) -> str:
    """The first page of a member in a region."""
    return first_page(membership.region.slug, membership.role)


def first_page(region_slug: str, role: str) -> str:
    for name in (FIRST_PAGES.get(Role(role), FIRST_PAGE), FIRST_PAGE):
        try:
            return reverse(name, args=[region_slug])
        except NoReverseMatch:
            continue
    return reverse(LAST_RESORT, args=[region_slug])


def national_url() -> str:
    """The first page of the national office."""
    for name in NATIONAL_PAGES:
        try:
            return reverse(name)
        except NoReverseMatch:
            continue
    return reverse("region_list")
