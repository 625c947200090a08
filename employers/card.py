"""What is asked about an employer, and about a contact with one: plain values, from the form, a file or the demo."""

from dataclasses import dataclass
from datetime import date

from employers.enums import EmployerStage, Recognition
from employers.models import EmployerContact
from regions.models import Membership


@dataclass(frozen=True, kw_only=True)
class EmployerCard:
    """`place` is where the employer is found first; `recognition_checked_on` is the day somebody looked at SBB."""

    name: str
    sector: str
    kvk_number: str = ""
    place: str = ""
    website: str = ""
    size: str = ""
    stage: str = EmployerStage.PROSPECT
    recognition: str = Recognition.UNKNOWN
    recognition_checked_on: date | None = None
    adviser: Membership | None = None
    next_action: str = ""
    next_action_on: date | None = None

    def of_organisation(self) -> dict[str, object]:
        return {
            "name": self.name,
            "kvk_number": self.kvk_number,
            "place": self.place,
            "website": self.website,
        }

    def of_employer(self) -> dict[str, object]:
        return {
            "sector": self.sector,
            "size": self.size,
            "stage": self.stage,
            "recognition": self.recognition,
            "recognition_checked_on": self.recognition_checked_on,
            "adviser": self.adviser,
            "next_action": self.next_action,
            "next_action_on": self.next_action_on,
        }


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What was said and what comes next; an empty next action says that nothing is agreed."""

    kind: str
    on: date
    text: str
    contact: EmployerContact | None = None
    next_action: str = ""
    next_action_on: date | None = None
