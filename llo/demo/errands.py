"""Open tasks, so that everybody's home page starts with something to do."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from django.urls import NoReverseMatch, reverse

from llo.demo.history import Case, Team
from llo.demo.picture import Ending
from regions.models import Region, Task

COORDINATOR = (
    (0, "Bel Van Dalen Logistiek over 2 leerplekken", "Werkgever · Enschede"),
    (1, "Plan het gesprek na 6 maanden met Piotr", "Deelnemer · Piotr Nowak"),
    (3, "Keur 3 screenings goed", "Deelnemers"),
    (5, "Maak de agenda voor het taalnetwerk", "Samenwerking"),
)
ELSEWHERE = (
    (1, "Lees het kwartaalrapport na", "Cijfers"),
    (2, "Bel het Werkcentrum over nieuwe deelnemers", "Samenwerking"),
    (6, "Nodig de partners uit voor het overleg", "Samenwerking"),
)
FOR_SUPERVISORS = {
    Ending.NEW: "Plan een eerste gesprek met {name}",
    Ending.WAITING: "Zoek een groep voor {name}",
    Ending.LEARNING: "Bespreek met {name} wat er hierna komt",
    Ending.SEARCHING: "Kijk met {name} naar vacatures",
    Ending.AT_WORK: "Bel {name} over het werk",
}
FIRST_WEEK = (
    (0, "Nodig de begeleiders uit", "Collega’s"),
    (1, "Zet de partners in de lijst met organisaties", "Organisaties"),
    (4, "Haal de eerste lijst met deelnemers op bij de school", "Deelnemers"),
)


def tasks_of(rng: Random, region: Region, team: Team, cases: Sequence[Case], today: date) -> list[Task]:
    """Not saved yet. Days to come that fall in a weekend move to the Monday after it."""
    words = COORDINATOR if region.slug == "twente" else ELSEWHERE if cases else FIRST_WEEK
    tasks = [
        Task(title=title, about=about, due_on=_on(today, days), assignee=team.coordinator)
        for days, title, about in words
    ]
    for member in team.supervisors:
        own = [case for case in cases if case.supervisor is member and case.road.ending in FOR_SUPERVISORS]
        chosen = rng.sample(own, min(len(own), rng.randint(2, 4)))
        tasks += [_about(rng, region, case, today) for case in chosen]
    return tasks


def _about(rng: Random, region: Region, case: Case, today: date) -> Task:
    name = case.person.name
    full = " ".join(part for part in (name.first, name.infix, name.last) if part)
    return Task(
        title=FOR_SUPERVISORS[case.road.ending].format(name=name.first),
        about=f"Deelnemer · {full}",
        url=_page_of(region, case),
        due_on=_on(today, rng.randint(-1, 9)),
        assignee=case.supervisor,
    )


def _page_of(region: Region, case: Case) -> str:
    try:
        return reverse("participants:person", args=[region.slug, case.participant.pk])
    except NoReverseMatch:
        return ""


def _on(today: date, days: int) -> date:
    day = today + timedelta(days=days)
    return day if days <= 0 or day.weekday() < 5 else day + timedelta(days=7 - day.weekday())
