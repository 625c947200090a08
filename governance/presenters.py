"""What more than one feature of governance puts on a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """A label with its value, in a row or a list of facts."""

    label: str
    value: str
    tone: str = ""
    note: str = ""
