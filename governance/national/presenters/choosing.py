"""Which rows of regions are shown, and in which order."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from governance.national.presenters.regions import ComparedRegion

DEFAULT_SORT = "-maanden"
# What the select shows: which rows belong to it.
SHOWN: dict[str, tuple[str | Promise, Callable[[ComparedRegion], bool]]] = {
    "": (_("Regio’s die meedoen"), lambda row: row.takes_part),
    "alle": (_("Alle regio’s"), lambda row: True),
    "achter": (_("Achter op plan"), lambda row: row.takes_part and row.is_behind),
    "oud": (_("Geen nieuwe gegevens"), lambda row: row.is_stale),
}
# What a column sorts by; None stands below, whatever the direction, so that hidden numbers have no order.
COLUMNS: dict[str, Callable[[ComparedRegion], Any]] = {
    "regio": lambda row: row.name,
    "maanden": lambda row: row.months,
    "scholing": lambda row: row.counted and row.counted.people,
    "werk": lambda row: row.at_work and row.at_work.people,
    "blijft": lambda row: row.share,
    "bijgewerkt": lambda row: row.updated_on,
}
ORDERS: dict[str, str | Promise] = {
    "-maanden": _("Langst bezig"),
    "regio": _("Naam"),
    "-scholing": _("Meeste mensen in scholing"),
    "-werk": _("Meeste mensen aan het werk"),
    "-blijft": _("Grootste deel na 6 maanden"),
    "bijgewerkt": _("Langst niet bijgewerkt"),
}


def chosen(
    rows: Iterable[ComparedRegion], *, text: str = "", shown: str = "", sort: str = ""
) -> list[ComparedRegion]:
    """The rows of this filter, in this order; unknown words filter and sort as none."""
    _label, belongs = SHOWN.get(shown, SHOWN[""])
    asked = text.strip().casefold()
    found = [row for row in rows if belongs(row) and asked in f"{row.name} {row.code}".casefold()]
    return in_order(found, sort)


def in_order(rows: Iterable[ComparedRegion], sort: str) -> list[ComparedRegion]:
    column = sort.removeprefix("-")
    if column not in COLUMNS:
        sort, column = DEFAULT_SORT, DEFAULT_SORT.removeprefix("-")
    value = COLUMNS[column]
    by_name = sorted(rows, key=lambda row: row.name)
    known = [row for row in by_name if value(row) is not None]
    unknown = [row for row in by_name if value(row) is None]
    return sorted(known, key=value, reverse=sort.startswith("-")) + unknown
