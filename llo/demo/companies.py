"""Invented employers: places to learn, with the people who work there and what was last said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle
from random import Random

from employers.enums import ContactKind, EmployerStage, Recognition, Sector, SizeClass
from employers.models import ContactMoment, Employer, EmployerContact, EmployerLocation
from llo.demo.days import between, weekday
from llo.demo.names import COLLEAGUE_LAST, invent_colleague
from llo.demo.people import address_of, invent_phone
from llo.demo.places import LETTERS, PLACES, STREETS
from regions.enums import OrganisationKind
from regions.models import Membership, Organisation

TWENTE: dict[Sector, tuple[str, ...]] = {
    Sector.LOGISTICS: (
        "Van Dalen Logistiek", "Hessels Transport", "Distributiecentrum Noorderpoort", "Koerier & Co",
        "De Snelle Doos", "Waterman Opslag", "Hartog Vracht",
    ),
    Sector.TRADE: ("Bouwmarkt De Spijker", "Groothandel Vink", "Kringloop De Tweede Kans", "Supermarkt De Markt"),
    Sector.INDUSTRY: (
        "Metaalwerken Ter Horst", "Kunststof Union", "Bakkerij Olthof", "Meubelmakerij De Els", "Textiel Van Heek & Zn",
        "Zuivelfabriek Weideland", "Plaatwerk Jansma", "Verpakking Plus", "Machinefabriek Rutgers",
    ),
    Sector.CONSTRUCTION: ("Bouwbedrijf Lammers", "Schildersbedrijf Kleurrijk", "Stratenmakers Van Eck"),
    Sector.CARE: (
        "Zorggroep De Linde", "Woonzorg Het Anker", "Thuiszorg Nabij", "Kinderopvang De Regenboog",
        "Zorghotel Zonzicht", "Verpleeghuis Eikenhof", "Gehandicaptenzorg De Brug", "Wijkzorg Samen",
    ),
    Sector.AGRICULTURE: ("Hoveniers Groenrijk", "Kwekerij Van Loon", "Groenbedrijf Nijland", "Boomverzorging De Wilg"),
    Sector.HOSPITALITY: ("Restaurant De Smaak", "Bedrijfscatering Lekker", "Hotel De Waag", "Grand Café Centraal"),
    Sector.BUSINESS_SERVICES: (
        "Schoonmaakbedrijf Helder", "Facilitair Totaal", "Glashelder Service", "Uitzendbureau Vooruit",
        "Wasserij De Lelie",
    ),
    Sector.GOVERNMENT: ("Afvalbedrijf Reinigt", "Gemeentewerf Oost"),
    Sector.EDUCATION: ("Scholengroep De Klim",),
    Sector.OTHER: ("Sociaal bedrijf Aanpak",),
}  # fmt: skip
# Elsewhere: a family name and what they do.
ELSEWHERE: dict[Sector, tuple[str, ...]] = {
    Sector.LOGISTICS: (
        "Transport {}", "{} Logistiek", "{} Opslag", "Vrachtdienst {}", "{} Koeriers", "Distributie {}",
    ),
    Sector.TRADE: ("Groothandel {}", "Bouwmarkt {}", "Supermarkt {}", "Kringloop {}"),
    Sector.INDUSTRY: (
        "Metaalbewerking {}", "Machinefabriek {}", "Bakkerij {}", "{} Kunststof", "{} Verpakking", "Meubelfabriek {}",
        "{} Plaatwerk", "Zuivelfabriek {}", "{} Coating",
    ),
    Sector.CONSTRUCTION: ("Bouwbedrijf {}", "Schildersbedrijf {}", "{} Infra"),
    Sector.CARE: (
        "Zorgcentrum {}", "Thuiszorg {}", "Kinderopvang {}", "Woonzorg {}", "Verpleeghuis {}", "Dagbesteding {}",
        "Kraamzorg {}", "Wijkzorg {}",
    ),
    Sector.AGRICULTURE: ("Hoveniers {}", "Kwekerij {}", "Groenbedrijf {}", "Tuinderij {}"),
    Sector.HOSPITALITY: ("Restaurant {}", "Catering {}", "Hotel {}", "Eetcafé {}"),
    Sector.BUSINESS_SERVICES: ("Schoonmaak {}", "{} Facilitair", "Glazenwasserij {}", "Wasserij {}", "{} Uitzendwerk"),
    Sector.GOVERNMENT: ("Stadsbeheer {}", "Afvaldienst {}"),
    Sector.EDUCATION: ("Scholengroep {}",),
    Sector.OTHER: ("Sociaal bedrijf {}", "Repair {}"),
}  # fmt: skip
STAGES = (
    (EmployerStage.ACTIVE, 50), (EmployerStage.AGREED, 12), (EmployerStage.INTERESTED, 16),
    (EmployerStage.PROSPECT, 11), (EmployerStage.PAUSED, 7), (EmployerStage.ENDED, 4),
)  # fmt: skip
WITH_PEOPLE = {EmployerStage.ACTIVE, EmployerStage.AGREED}
POSITIONS = (
    "personeelszaken",
    "bedrijfsleider",
    "praktijkopleider",
    "ploegleider",
    "teamleider",
    "directeur",
)
SAID = (
    "Gesproken over 2 leerplekken voor het voorjaar. Ze willen eerst met de ploeg overleggen.",
    "De begeleiding loopt goed. De praktijkopleider vraagt om een uitleg over lezen op het werk.",
    "Rondgang over de werkvloer. De veiligheidsregels mogen in eenvoudiger taal.",
    "Gebeld over het rooster. Lesuren op dinsdagochtend zijn akkoord.",
    "Kennisgemaakt. Het bedrijf zoekt mensen en wil zelf opleiden.",
    "Ze zijn tevreden en willen in het nieuwe jaar nog iemand een plek geven.",
    "De contactpersoon vertrekt. De overdracht is afgesproken.",
    "Vraag over subsidie voor leren op de werkplek. Uitleg gestuurd.",
    "Het is nu druk. Na de vakantie weer bellen.",
)
NEXT = (
    "Bellen over leerplekken", "Praktijkopleider uitnodigen voor de training",
    "Antwoord geven op de vraag over subsidie", "Afspraak maken voor een rondgang",
    "Rooster en lestijden doorspreken", "Erkenning nakijken bij SBB",
)  # fmt: skip


@dataclass
class Companies:
    organisations: list[Organisation]
    employers: list[Employer]
    locations: list[EmployerLocation]
    contacts: list[EmployerContact]
    moments: list[ContactMoment]

    def save(self) -> None:
        Organisation.objects.bulk_create(self.organisations)
        Employer.objects.bulk_create(self.employers)
        EmployerLocation.objects.bulk_create(self.locations)
        EmployerContact.objects.bulk_create(self.contacts)
        ContactMoment.objects.bulk_create(self.moments)

    def by_sector(self) -> dict[str, list[Employer]]:
        """Those where somebody can learn."""
        found: dict[str, list[Employer]] = {}
        for employer in self.employers:
            if employer.stage in WITH_PEOPLE:
                found.setdefault(employer.sector, []).append(employer)
        return found


def invent_companies(
    rng: Random, slug: str, advisers: Sequence[Membership], count: int, last: date, taken: set[str]
) -> Companies:
    """The first of every sector, then the second, until there are `count` (at most all names there are)."""
    companies = Companies([], [], [], [], [])
    names = TWENTE if slug == "twente" else _elsewhere(rng)
    for position, (sector, name) in enumerate(_in_turn(names, count)):
        _invent(rng, slug, companies, (position, sector, name), advisers, last, taken)
    return companies


def _elsewhere(rng: Random) -> dict[Sector, tuple[str, ...]]:
    families = [
        family.partition("|")[2] or family for family in rng.sample(COLLEAGUE_LAST, len(COLLEAGUE_LAST))
    ]
    turns = cycle(families)
    return {sector: tuple(form.format(next(turns)) for form in forms) for sector, forms in ELSEWHERE.items()}


def _in_turn(names: dict[Sector, tuple[str, ...]], count: int) -> list[tuple[Sector, str]]:
    """One of every sector, then the second of every sector, and so on."""
    longest = max(len(found) for found in names.values())
    turns = [
        (sector, found[turn])
        for turn in range(longest)
        for sector, found in names.items()
        if turn < len(found)
    ]
    return turns[:count]


def _invent(
    rng: Random,
    slug: str,
    companies: Companies,
    company: tuple[int, Sector, str],
    advisers: Sequence[Membership],
    last: date,
    taken: set[str],
) -> None:
    position, sector, name = company
    place, area = rng.choice(PLACES[slug]) if position else PLACES[slug][0]
    stage = EmployerStage.ACTIVE if position < 6 else rng.choices(*zip(*STAGES, strict=True))[0]
    # KvK numbers below 1 000 000 are given to nobody.
    organisation = Organisation(
        name=name, kind=OrganisationKind.EMPLOYER, kvk_number=f"{1000 + 7 * position:08d}", place=place
    )
    spoken_on = _spoken_on(rng, stage, last)
    employer = Employer(
        organisation=organisation,
        sector=sector,
        size=rng.choice(
            (SizeClass.MICRO, SizeClass.SMALL, SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE)
        ),
        stage=stage,
        adviser=rng.choice(advisers) if advisers and stage != EmployerStage.PROSPECT else None,
        last_contact_on=spoken_on,
        **_recognition(rng, stage, last),
        **_next_action(rng, stage, last),
    )
    companies.organisations.append(organisation)
    companies.employers.append(employer)
    for street in rng.sample(STREETS, 1 if rng.random() < 0.8 else 2):
        postcode = f"{area} {rng.choice(LETTERS)}{rng.choice(LETTERS)}"
        companies.locations.append(
            EmployerLocation(
                employer=employer, street=f"{street} {rng.randint(1, 90)}", postcode=postcode, place=place
            )
        )
    contacts = [_contact(rng, employer, taken, last) for _count in range(rng.choice((1, 1, 2, 3)))]
    companies.contacts += contacts
    if spoken_on is not None:
        companies.moments += _moments(rng, employer, contacts, spoken_on)


def _spoken_on(rng: Random, stage: EmployerStage, last: date) -> date | None:
    days = {EmployerStage.PROSPECT: (0, 0), EmployerStage.PAUSED: (60, 150), EmployerStage.ENDED: (90, 200)}
    if stage == EmployerStage.PROSPECT:
        return None
    return weekday(last - timedelta(days=rng.randint(*days.get(stage, (1, 48)))))


def _recognition(rng: Random, stage: EmployerStage, last: date) -> dict[str, object]:
    if stage == EmployerStage.PROSPECT:
        return {}
    recognition = rng.choices(list(Recognition), (6, 1, 2, 2))[0]
    if recognition == Recognition.UNKNOWN:
        return {}
    return {
        "recognition": recognition,
        "recognition_checked_on": weekday(last - timedelta(days=rng.randint(10, 200))),
    }


def _next_action(rng: Random, stage: EmployerStage, last: date) -> dict[str, object]:
    if stage in (EmployerStage.ENDED, EmployerStage.PROSPECT) or rng.random() < 0.25:
        return {}
    on = last + timedelta(days=rng.randint(-3, 24))
    return {"next_action": rng.choice(NEXT), "next_action_on": weekday(on)}


def _contact(rng: Random, employer: Employer, taken: set[str], last: date) -> EmployerContact:
    name = invent_colleague(rng, taken)
    has_left = rng.random() < 0.08
    return EmployerContact(
        employer=employer,
        name=name,
        position=rng.choice(POSITIONS),
        phone=invent_phone(rng),
        email=address_of(name),
        ends_on=weekday(last - timedelta(days=rng.randint(5, 90))) if has_left else None,
    )


def _moments(
    rng: Random, employer: Employer, contacts: Sequence[EmployerContact], spoken_on: date
) -> list[ContactMoment]:
    """One to four times, the last one on the day of the last contact."""
    days = {
        spoken_on,
        *(between(rng, spoken_on - timedelta(days=150), spoken_on) for _n in range(rng.randint(0, 3))),
    }
    return [
        ContactMoment(
            employer=employer,
            contact=rng.choice(contacts),
            kind=rng.choice((ContactKind.VISIT, ContactKind.PHONE, ContactKind.PHONE, ContactKind.MEETING)),
            on=day,
            text=text,
            by=employer.adviser,
        )
        for day, text in zip(sorted(days), rng.sample(SAID, len(days)), strict=True)
    ]
