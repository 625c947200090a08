"""What the parties of an agreement agree."""

from dataclasses import dataclass
from datetime import date

from governance.partnership.models import ImpactPartner
from regions.models import Organisation


@dataclass(frozen=True)
class Terms:
    """Everything of an agreement but its signature and its end."""

    kind: str
    title: str
    starts_on: date
    ends_on: date | None = None
    purposes: tuple[str, ...] = ()
    partner: ImpactPartner | None = None
    organisations: tuple[Organisation, ...] = ()
    others: tuple[str, ...] = ()
