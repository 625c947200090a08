"""What is asked when somebody is registered: one plain value, from the form, a file or the demo."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from participants.enums import EducationLevel, FindingPlace, Gender, LanguageBackground
from regions.models import Membership, Organisation


@dataclass(frozen=True, kw_only=True)
class Registration:
    """Names as people write them; `postcode` whole ("7511 AB"), of which the four digits may be counted."""

    first_name: str
    last_name: str
    registered_on: date
    infix: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    gender: str = Gender.UNKNOWN
    street: str = ""
    postcode: str = ""
    place: str = ""
    phone: str = ""
    email: str = ""
    language_background: str = LanguageBackground.UNKNOWN
    mother_tongue: str = ""
    education: str = EducationLevel.UNKNOWN
    finding_place: str = FindingPlace.UNKNOWN
    referred_by: Organisation | None = None
    supervisor: Membership | None = None
    source_number: str = ""
    work_status: str = ""
    benefit: str = ""
    import_id: UUID | None = None

    @property
    def year_of_birth(self) -> int | None:
        return self.birth_date.year if self.birth_date else self.birth_year

    @property
    def postcode4(self) -> str:
        digits = self.postcode.strip()[:4]
        return digits if digits.isdigit() and len(digits) == 4 else ""

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.first_name, self.infix, self.last_name) if part)
