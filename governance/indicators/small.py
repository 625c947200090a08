"""Small numbers: what somebody may see who may not see people.

Numbers under the smallest cell are not shown, and the rest is rounded to it, so that a difference between two numbers,
or between yesterday and today, does not give a small one away.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.components.words import number, percent

FEWEST_FOR_A_SHARE = 10


@dataclass(frozen=True)
class Sieve:
    """How numbers of people are shown: exact (`cell` 0), or with this smallest cell."""

    cell: int = 0

    def people(self, value: int) -> int:
        """The number itself, or rounded down to the cell (0 under it): for bars and lines."""
        return value - value % self.cell if self.cell else value

    def text(self, value: int) -> str:
        if self.cell and value < self.cell:
            return _("minder dan %(cell)s") % {"cell": self.cell}
        return number(self.people(value))

    def share(self, value: int, base: int | None) -> float | None:
        """A part of `base`, unless that is too small to say anything."""
        if not base or base < max(FEWEST_FOR_A_SHARE, self.cell) or value < self.cell:
            return None
        return self.people(value) / self.people(base)

    def share_text(self, value: int, base: int | None) -> str:
        share = self.share(value, base)
        return "" if share is None else percent(share)


EXACT = Sieve()
