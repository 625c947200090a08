"""Where somebody's day begins."""

from django.urls import NoReverseMatch, reverse

from regions.enums import Role
from regions.models import Membership

# The names belong to apps above the ground; the menu is what is there without them.
FIRST_PAGES = {Role.TRAJECTORY_SUPERVISOR: "trajectories:today"}
FIRST_PAGE, LAST_RESORT = "governance:dashboard", "menu"


def start_url(membership: Membership) -> str:
    """The first page of a member in a region."""
    wanted = FIRST_PAGES.get(Role(membership.role), FIRST_PAGE)
    for name in (wanted, FIRST_PAGE):
        try:
            return reverse(name, args=[membership.region.slug])
        except NoReverseMatch:
            continue
    return reverse(LAST_RESORT, args=[membership.region.slug])
