"""What stands in the side bar. Each app registers its items in AppConfig.ready()."""

from dataclasses import dataclass

from django.utils.functional import Promise

from regions.permissions import Permission


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


_items: list[NavigationItem] = []


def register(item: NavigationItem) -> None:
    if item not in _items:
        _items.append(item)
        _items.sort(key=lambda entry: entry.position)


def items() -> tuple[NavigationItem, ...]:
    return tuple(_items)
