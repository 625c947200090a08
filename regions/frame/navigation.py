"""What stands in the side bar of a region and of the national office. Each app adds its items in
AppConfig.ready()."""

from dataclasses import dataclass

from django.utils.functional import Promise

from regions.access.permissions import Permission
from regions.extending import Registry


@dataclass(frozen=True)
class NavigationItem:
    """`position` orders the items; `section` is how the URL names begin that light it up."""

    label: str | Promise
    url_name: str
    icon: str
    permission: Permission
    position: int
    section: str | tuple[str, ...]
    on_phone: bool = False


@dataclass(frozen=True)
class NationalItem:
    """A place of the national office; who belongs to it sees all of them."""

    label: str | Promise
    url_name: str
    icon: str
    position: int
    section: str | tuple[str, ...]


@dataclass(frozen=True)
class PagesUnder:
    """Pages of one app that belong under the item of another: `section` as above, `item` the item's URL name."""

    section: str
    item: str


REGION_PLACES: Registry[NavigationItem] = Registry()
NATIONAL_PLACES: Registry[NationalItem] = Registry()
PAGES_UNDER: Registry[PagesUnder] = Registry()


def items() -> list[NavigationItem]:
    return sorted(REGION_PLACES, key=lambda item: item.position)


def is_here(item: NavigationItem | NationalItem, view_name: str) -> bool:
    """Whether the item lights up on this page."""
    own = (item.section,) if isinstance(item.section, str) else item.section
    under = [pages.section for pages in PAGES_UNDER if pages.item == item.url_name]
    return view_name.startswith((*own, *under))


def national_items() -> list[NationalItem]:
    return sorted(NATIONAL_PLACES, key=lambda item: item.position)
