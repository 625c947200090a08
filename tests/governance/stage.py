"""People with a few milestones in Twente, and what is counted of them; and tallies without any people."""

from datetime import date

from governance.counting.tallies import Tallies, tallies_of
from governance.enums import Measure
from governance.indicators.catalogue import FIGURES
from governance.indicators.figure import CountedFigure
from governance.indicators.forecast import days_needed
from participants.models import Participant
from regions.models import ProgrammePeriod
from tests.cast import Cast, make_participant

TODAY = date(2026, 11, 22)


def period() -> ProgrammePeriod:
    return ProgrammePeriod.objects.get()


def on(day: date = TODAY) -> Tallies:
    return tallies_of(period(), days_needed(day))


def person(
    cast: Cast, *milestones: tuple[str, date], eligible=True, registered=date(2026, 1, 10), **fields
) -> Participant:
    return make_participant(
        by=cast.karin, registered_on=registered, eligible=eligible, milestones=milestones, **fields
    )


def counted_figures() -> list[CountedFigure]:
    return [figure for figure in FIGURES if isinstance(figure, CountedFigure)]


def unsaved_period(**fields) -> ProgrammePeriod:
    known = {"region_id": 1, "target": 200, "starts_on": date(2026, 1, 1), "ends_on": date(2027, 12, 31)}
    return ProgrammePeriod(**known | fields)


def counts(day: date = TODAY, *, lately: int = 0, **people: int) -> Tallies:
    """So many people per measure until `day`, all of them in May but for the `lately` ones in September: without a
    database."""
    months = {
        Measure[name.upper()]: {date(2026, 5, 1): number - lately, date(2026, 9, 1): lately}
        for name, number in people.items()
    }
    return Tallies(unsaved_period(), months=months, cuts=frozenset(days_needed(day)))
