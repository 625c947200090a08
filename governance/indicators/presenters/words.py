"""Values of figures in words."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from governance.counting.tallies import Tallies
from governance.disclosure import EXACT, Sieve
from governance.indicators.figure import CountedFigure, Figure, FigureUnit, ForecastFigure, PeriodFigure
from governance.indicators.forecast import Forecast, forecast
from governance.indicators.queries.attention import MOST_COUNTED
from regions.words import MONTHS, month_year, number

ONE = {
    FigureUnit.PEOPLE: _lazy("persoon"),
    FigureUnit.CONVERSATIONS: _lazy("gesprek"),
    FigureUnit.COLLEAGUES: _lazy("collega"),
}


def value_text(figure: Figure, tallies: Tallies, on: date, sieve: Sieve) -> str:
    """What stands behind the figure's name on a day. Figures that are not made from tallies have no value here."""
    match figure:
        case CountedFigure():
            return sieve.text(figure.people(tallies, on))
        case PeriodFigure():
            return number(figure.number(tallies.period, on))
        case ForecastFigure():
            return forecast_text(forecast(tallies, figure.of, on, sieve))
    return ""


def one_of(unit: FigureUnit) -> str:
    """What stands behind the number 1."""
    return str(ONE[unit])


def people_text(people: int, sieve: Sieve = EXACT) -> str:
    """ "1 persoon", "15 mensen", "minder dan 5 mensen"."""
    return ngettext("%(people)s persoon", "%(people)s mensen", 2 if sieve.cell else people) % {
        "people": sieve.text(people)
    }


def stalled_text(count: int) -> str:
    """ "7", or "meer dan 500" where nobody counted on."""
    return _("meer dan %(number)s") % {"number": MOST_COUNTED} if count > MOST_COUNTED else number(count)


def stalled_words(count: int, unit: FigureUnit) -> str:
    """ "1 deelnemer", "3 gesprekken", "meer dan 500 deelnemers"."""
    match unit:
        case FigureUnit.CONVERSATIONS:
            words = ngettext("%(number)s gesprek", "%(number)s gesprekken", count)
        case FigureUnit.COLLEAGUES:
            words = ngettext("%(number)s collega", "%(number)s collega’s", count)
        case _unit:
            words = ngettext("%(number)s deelnemer", "%(number)s deelnemers", count)
    return words % {"number": stalled_text(count)}


def forecast_text(told: Forecast) -> str:
    """The uncertainty in words: months, never a day."""
    if told.reached:
        return _("al bereikt")
    if told.middle is None or told.earliest is None:
        return _("niet te zeggen")
    if told.latest is None:
        return _("niet voor %(month)s") % {"month": month_year(told.earliest)}
    if (told.earliest.year, told.earliest.month) == (told.latest.year, told.latest.month):
        return _("rond %(month)s") % {"month": month_year(told.middle)}
    same_year = told.earliest.year == told.latest.year
    first = MONTHS[told.earliest.month - 1] if same_year else month_year(told.earliest)
    return _("tussen %(first)s en %(last)s") % {"first": first, "last": month_year(told.latest)}
