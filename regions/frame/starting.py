"""Where somebody's day begins."""

from dataclasses import dataclass

from django.urls import reverse

from regions.enums import Role
from regions.extending import Registry
from regions.frame.navigation import national_items
from regions.models import Membership

LAST_RESORT = "menu"  # every role may open it


@dataclass(frozen=True)
class FirstPage:
    """The page after signing in of one role, or (`role` is None) of every role that has no page of its own."""

    url_name: str
    role: Role | None = None


FIRST_PAGES: Registry[FirstPage] = Registry()


def start_url(membership: Membership) -> str:
    """The first page of a member in a region."""
    return first_page(membership.region.slug, membership.role)


def first_page(region_slug: str, role: str) -> str:
    own = [page.url_name for page in FIRST_PAGES if page.role == role]
    of_all = [page.url_name for page in FIRST_PAGES if page.role is None]
    return reverse([*own, *of_all, LAST_RESORT][0], args=[region_slug])


def national_url() -> str:
    """The first page of the national office: the uppermost place in its side bar."""
    return reverse(national_items()[0].url_name)
