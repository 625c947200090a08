"""What stands in the side bar of a region and of the national office. Each app registers its items in
AppConfig.ready()."""

from dataclasses import dataclass

from django.utils.functional import Promise

from regions.access.permissions import Permission


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


_items: list[NavigationItem] = []
_national: list[NationalItem] = []


def register(item: NavigationItem) -> None:
    if item not in _items:
        _items.append(item)
        _items.sort(key=lambda entry: entry.position)


def items() -> tuple[NavigationItem, ...]:
    return tuple(_items)


def register_national(item: NationalItem) -> None:
    if item not in _national:
        _national.append(item)
        _national.sort(key=lambda entry: entry.position)


def national_items() -> tuple[NationalItem, ...]:
    return tuple(_national)
