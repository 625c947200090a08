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


REGION_PLACES: Registry[NavigationItem] = Registry()
NATIONAL_PLACES: Registry[NationalItem] = Registry()


def items() -> list[NavigationItem]:
    return sorted(REGION_PLACES, key=lambda item: item.position)


def national_items() -> list[NationalItem]:
    return sorted(NATIONAL_PLACES, key=lambda item: item.position)
