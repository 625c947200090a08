"""Who the counted people of a region are, in a few groups: without it a comparison between regions is not fair."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery

from participants.enums import LanguageBackground
from participants.models import Participant
from regions.models import ProgrammePeriod
from trajectories.enums import TemplateKind
from trajectories.models import Trajectory

ROUTES = (TemplateKind.A, TemplateKind.B, TemplateKind.C)
LANGUAGES = (LanguageBackground.NT2,)


@dataclass(frozen=True)
class Mix:
    """Numbers of counted people by code. Exact: not for a page without the sieve. What is not known stands with the
    largest other group (""): on its own it would nearly always be small, and take another number with it."""

    routes: dict[str, int]
    languages: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.routes.values())


def mix_of(period: ProgrammePeriod) -> Mix:
    """Of everybody whose counted day lies in the period; one query."""
    rows = (
        Participant.objects.present()
        .filter(region_id=period.region_id, counted_on__range=(period.starts_on, period.last_day))
        .annotate(route=latest_route())
        .values_list("route", "language_background")
        .annotate(people=Count("pk"))
        .order_by()
    )
    routes, languages = dict.fromkeys([*ROUTES, ""], 0), dict.fromkeys([*LANGUAGES, ""], 0)
    for route, language, people in rows:
        routes[route if route in ROUTES else ""] += people
        languages[language if language in LANGUAGES else ""] += people
    return Mix(routes, languages)


def latest_route() -> Subquery:
    """The kind of somebody's latest trajectory, for a query over people."""
    rows = Trajectory.objects.filter(region=OuterRef("region"), participant=OuterRef("pk"))
    return Subquery(rows.order_by("-starts_on", "-pk").values("kind")[:1])
