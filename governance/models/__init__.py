"""Tables of governance."""

from governance.models.marks import Mark, Tally

__all__ = ["Mark", "Tally"]
