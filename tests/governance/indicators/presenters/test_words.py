"""Values of figures in words."""

from datetime import date

import pytest

from governance.disclosure import EXACT, Sieve
from governance.indicators.figure import FigureUnit
from governance.indicators.forecast import Forecast
from governance.indicators.presenters.words import forecast_text, people_text, stalled_words, value_text
from governance.indicators.queries.attention import MOST_COUNTED
from governance.indicators.records.education import COUNTED
from governance.indicators.records.outlook import FORECAST, PLAN, UPDATED
from tests.governance.stage import TODAY, counts

EARLY, MIDDLE, LATE = date(2027, 3, 9), date(2027, 5, 1), date(2027, 8, 20)


@pytest.mark.parametrize(
    ("figure", "sieve", "text"),
    [
        (COUNTED, EXACT, "43"),
        (COUNTED, Sieve(10), "40"),
        (COUNTED, Sieve(50), "minder dan 50"),
        (PLAN, Sieve(50), "89"),  # about nobody, so everybody sees it exactly
        (FORECAST, EXACT, "niet te zeggen"),
        (UPDATED, EXACT, ""),
    ],
)
def test_what_stands_behind_the_name_of_a_figure(figure, sieve, text):
    assert value_text(figure, counts(counted=43), TODAY, sieve) == text


def test_a_forecast_that_would_tell_how_few_came_is_not_given_to_a_partner():
    tallies = counts(counted=143, lately=8)
    assert value_text(FORECAST, tallies, TODAY, EXACT).startswith("niet voor ")
    assert value_text(FORECAST, tallies, TODAY, Sieve(10)) == "niet te zeggen"


@pytest.mark.parametrize(
    ("people", "sieve", "text"),
    [
        (1, EXACT, "1 persoon"),
        (0, EXACT, "0 mensen"),
        (15, EXACT, "15 mensen"),
        (1, Sieve(5), "minder dan 5 mensen"),
    ],
)
def test_people(people, sieve, text):
    assert people_text(people, sieve) == text


@pytest.mark.parametrize(
    ("count", "unit", "text"),
    [
        (1, FigureUnit.PEOPLE, "1 deelnemer"),
        (3, FigureUnit.PEOPLE, "3 deelnemers"),
        (1, FigureUnit.CONVERSATIONS, "1 gesprek"),
        (MOST_COUNTED + 1, FigureUnit.CONVERSATIONS, "meer dan 500 gesprekken"),
    ],
)
def test_what_stalls(count, unit, text):
    assert stalled_words(count, unit) == text


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (Forecast(reached=True), "al bereikt"),
        (Forecast(), "niet te zeggen"),
        (Forecast(earliest=EARLY, middle=MIDDLE), "niet voor maart 2027"),
        (Forecast(earliest=EARLY, middle=EARLY, latest=EARLY), "rond maart 2027"),
        (Forecast(earliest=EARLY, middle=MIDDLE, latest=LATE), "tussen maart en augustus 2027"),
        (
            Forecast(earliest=date(2026, 12, 1), middle=MIDDLE, latest=LATE),
            "tussen december 2026 en augustus 2027",
        ),
    ],
)
def test_a_forecast_names_months_and_never_a_day(told, text):
    assert forecast_text(told) == text
