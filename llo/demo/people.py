"""Who somebody is in the demo: name, age, schooling, work and how they came in. Invented, and the same on every run."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from llo.demo.names import Name, invent_name
from llo.demo.places import LETTERS, PLACES, STREETS
from participants.enums import (
    BenefitKind,
    EducationLevel,
    EligibilityEvidence,
    EligibilityGround,
    FindingPlace,
    Gender,
    LanguageBackground,
    WorkStatus,
)
from participants.matching import normalise
from regions.enums import OrganisationKind
from regions.models import Organisation

T = TypeVar("T")
DOMAIN = "voorbeeld.example"
GENDERS = ((Gender.FEMALE, 53), (Gender.MALE, 45), (Gender.OTHER, 1), (Gender.UNKNOWN, 1))
E = EducationLevel
EDUCATION = {
    LanguageBackground.NT1: (
        (E.PRIMARY, 12), (E.PRACTICAL, 17), (E.VMBO, 34), (E.HAVO_VWO_LOWER, 8), (E.HAVO_VWO_NO_DIPLOMA, 3),
        (E.MBO1, 16), (E.MBO2, 7), (E.NONE, 2), (E.UNKNOWN, 1),
    ),
    LanguageBackground.NT2: (
        (E.NONE, 8), (E.PRIMARY, 24), (E.VMBO, 12), (E.HAVO_VWO_LOWER, 5), (E.MBO1, 14), (E.FOREIGN, 30), (E.MBO2, 3),
        (E.UNKNOWN, 4),
    ),
}  # fmt: skip
FOUND = (
    (FindingPlace.MUNICIPALITY, 21), (FindingPlace.UWV, 12), (FindingPlace.WORK_CENTRE, 13), (FindingPlace.SCHOOL, 13),
    (FindingPlace.LANGUAGE_HOUSE, 11), (FindingPlace.LIBRARY, 5), (FindingPlace.EMPLOYER, 14),
    (FindingPlace.WELFARE, 6), (FindingPlace.SELF, 5),
)  # fmt: skip
REFERRER = {
    FindingPlace.MUNICIPALITY: OrganisationKind.MUNICIPALITY,
    FindingPlace.UWV: OrganisationKind.UWV,
    FindingPlace.WORK_CENTRE: OrganisationKind.WORK_CENTRE,
    FindingPlace.SCHOOL: OrganisationKind.VOCATIONAL_SCHOOL,
    FindingPlace.LANGUAGE_HOUSE: OrganisationKind.LANGUAGE_HOUSE,
    FindingPlace.LIBRARY: OrganisationKind.LIBRARY,
    FindingPlace.WELFARE: OrganisationKind.WELFARE,
}
EMPLOYED = (WorkStatus.EMPLOYED, WorkStatus.EMPLOYED_WITH_BENEFIT)
WORK = (
    ((WorkStatus.EMPLOYED, BenefitKind.NONE), 30),
    ((WorkStatus.EMPLOYED_WITH_BENEFIT, BenefitKind.PARTICIPATION_ACT), 9),
    ((WorkStatus.SEEKING_WITH_BENEFIT, BenefitKind.PARTICIPATION_ACT), 31),
    ((WorkStatus.SEEKING_WITH_BENEFIT, BenefitKind.WW), 11),
    ((WorkStatus.SEEKING_WITH_BENEFIT, BenefitKind.WIA_WAO), 3),
    ((WorkStatus.SEEKING_WITHOUT_BENEFIT, BenefitKind.NONE), 8),
    ((WorkStatus.SHELTERED, BenefitKind.WAJONG), 5),
    ((WorkStatus.EDUCATION, BenefitKind.NONE), 3),
)
LOW = {E.NONE, E.PRIMARY, E.PRACTICAL, E.VMBO, E.HAVO_VWO_LOWER, E.MBO1}


@dataclass(frozen=True)
class Person:
    """Everything about somebody that does not follow from the road."""

    name: Name
    birth_date: date
    knows_birth_date: bool
    street: str
    postcode: str
    place: str
    phone: str
    email: str
    education: EducationLevel
    finding_place: FindingPlace
    referred_by: Organisation | None
    work_status: WorkStatus
    benefit: BenefitKind

    @property
    def is_employed(self) -> bool:
        return self.work_status in EMPLOYED

    @property
    def is_low_educated(self) -> bool:
        return self.education in LOW


def pick(rng: Random, weighted: Sequence[tuple[T, int]]) -> T:
    values, weights = [value for value, _weight in weighted], [weight for _value, weight in weighted]
    return rng.choices(values, weights)[0]


def invent_person(
    rng: Random, slug: str, organisations: Sequence[Organisation], on: date, name: Name | None = None
) -> Person:
    """Somebody between 18 and 64 on the day of registration."""
    name = name or invent_name(rng, pick(rng, GENDERS))
    place, area = rng.choice(PLACES[slug])
    finding_place = pick(rng, FOUND)
    status, benefit = pick(rng, WORK)
    return Person(
        name=name,
        birth_date=on - timedelta(days=round(rng.triangular(18.2, 64, 38) * 365.25)),
        knows_birth_date=rng.random() > 0.03,
        street=f"{rng.choice(STREETS)} {rng.randint(1, 180)}",
        postcode=f"{area} {rng.choice(LETTERS)}{rng.choice(LETTERS)}",
        place=place,
        phone=invent_phone(rng),
        email=_email(rng, name),
        education=pick(rng, EDUCATION[name.background]),
        finding_place=finding_place,
        referred_by=_referrer(rng, finding_place, organisations, place),
        work_status=status,
        benefit=benefit,
    )


def invent_phone(rng: Random) -> str:
    """A number that looks like a mobile one; 06 00 … is given to nobody."""
    digits = f"{rng.randint(0, 999_999):06d}"
    return f"06 00 {digits[:2]} {digits[2:4]} {digits[4:]}"


def address_of(name: str) -> str:
    """The mail address of a colleague: "karin.devries@voorbeeld.example"."""
    first, _space, last = name.partition(" ")
    return f"{normalise(first)}.{normalise(last).replace(' ', '')}@{DOMAIN}".replace(" ", "")


def _email(rng: Random, name: Name) -> str:
    if rng.random() < 0.45:
        return ""
    return address_of(f"{name.first.replace(' ', '')} {name.infix} {name.last}")


def _referrer(
    rng: Random, finding_place: FindingPlace, organisations: Sequence[Organisation], place: str
) -> Organisation | None:
    """The organisation that referred, when it is known: one of the right kind, the nearest first."""
    kind = REFERRER.get(finding_place)
    found = [organisation for organisation in organisations if organisation.kind == kind]
    if not found or rng.random() < 0.2:
        return None
    return next((organisation for organisation in found if organisation.place == place), rng.choice(found))


SEEN_BY = (
    (EligibilityEvidence.SELF_DECLARATION, 6),
    (EligibilityEvidence.DIPLOMA_CHECK, 3),
    (EligibilityEvidence.JUDGEMENT, 1),
)


def ground_of(rng: Random, person: Person) -> tuple[EligibilityGround, EligibilityEvidence]:
    """Why somebody belongs to the group, and how that is known."""
    if not person.is_low_educated:
        evidence = rng.choice((EligibilityEvidence.LEVEL_TEST, EligibilityEvidence.SCREENING))
        return EligibilityGround.LOW_LITERATE, evidence
    if rng.random() < 0.55:
        return EligibilityGround.BOTH, rng.choice(
            (EligibilityEvidence.SCREENING, EligibilityEvidence.LEVEL_TEST)
        )
    return EligibilityGround.LOW_EDUCATED, pick(rng, SEEN_BY)
