"""Small numbers: what somebody may see who may not see people.

Numbers under the smallest cell are not shown. Where the reader may not learn a small number by subtracting either
(between two numbers, or between yesterday and today), the rest is rounded to the cell as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.enums import Role
from regions.models import Membership
from regions.words import number, percent

FEWEST_FOR_A_SHARE = 10
OUTSIDE_CELL = 10  # for anything that leaves a region: docs/decisions/0006-impact-partners.md


@dataclass(frozen=True)
class Sieve:
    """How numbers of people are shown: exact (`cell` 0), or with this smallest cell, rounded to it or not."""

    cell: int = 0
    rounds: bool = True

    def hides(self, value: int) -> bool:
        """Whether the number is too small to show."""
        return bool(self.cell) and value < self.cell

    def people(self, value: int) -> int:
        """The number as shown, rounded down; 0 when it is hidden: for bars and lines."""
        if self.hides(value):
            return 0
        return value - value % self.cell if self.cell and self.rounds else value

    def text(self, value: int) -> str:
        if self.hides(value):
            return _("minder dan %(cell)s") % {"cell": self.cell}
        return number(self.people(value))

    def total(self, values: Iterable[int]) -> int:
        """The sum of what is shown: a hidden number cannot be found by taking the others from the total."""
        return sum(self.people(value) for value in values)

    def hidden_cells(self, values: Sequence[int]) -> frozenset[int]:
        """Which places of a table with a known total stay empty: the small ones, and so many others that every small
        one could be any number under the cell, also for whoever knows this rule. The others are taken from the end,
        whatever their number: if it were the next smallest, the rule itself would tell."""
        hidden = {place for place, value in enumerate(values) if self.hides(value)}
        others = [place for place in range(len(values)) if place not in hidden]
        added = 0
        while hidden and others and (not added or self._tells(sum(values[place] for place in hidden), added)):
            hidden.add(others.pop())
            added += 1
        return frozenset(hidden)

    def _tells(self, together: int, added: int) -> bool:
        """Whether the sum of the hidden, of which the added are `cell` or more each, leaves a small one no room."""
        return together < self.cell * added + self.cell - 1

    def share(self, value: int, base: int | None) -> float | None:
        """A part of `base`, unless that is too small to say anything, or would give a small number away."""
        if not base or base < max(FEWEST_FOR_A_SHARE, self.cell) or self.hides(value):
            return None
        if self.hides(base - value):
            return None
        return self.people(value) / self.people(base)

    def share_text(self, value: int, base: int | None) -> str:
        share = self.share(value, base)
        return "" if share is None else percent(share)


EXACT = Sieve()
# For the national office, which also sees people under their numbers: exact from the smallest cell on.
NATIONAL = Sieve(OUTSIDE_CELL, rounds=False)
# For partners and the public.
OUTSIDE = Sieve(OUTSIDE_CELL)


def sieve_for(member: Membership) -> Sieve:
    """Exact numbers for who works with people of the region; a partner sees no small ones."""
    return Sieve(member.region.smallest_cell) if member.role == Role.PARTNER_CONTACT else EXACT
