"""The road to the target over time: what happened, the plan, the forecast; and the same in a table."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from governance.counting.days import months_after
from governance.counting.tallies import Tallies
from governance.disclosure import EXACT, Sieve
from governance.indicators.figure import CountedFigure
from governance.indicators.forecast import Forecast, forecast, plan_on
from governance.indicators.goals import GOALS
from governance.indicators.presenters.drawings import drawn
from governance.indicators.records.outlook import PLAN
from governance.indicators.series import monthly_series
from regions.components import charts
from regions.words import month_year, number

FEWEST_POINTS = 3
SHOWN_AFTER_END = 6  # months after the period's end that a forecast line may still show


@dataclass(frozen=True)
class LinePicture:
    """Without `chart` there are too few points, and `caption` says so."""

    title: str
    chart: SafeString | None
    caption: str
    headers: list[str]
    rows: list[list[str]]


def goal_lines(
    tallies: Tallies, on: date, sieve: Sieve = EXACT, *, sizes: tuple[str, ...] = ("narrow", "medium")
) -> list[LinePicture]:
    return [line_picture(tallies, goal.figure, on, sieve, sizes=sizes) for goal in GOALS]


def line_picture(
    tallies: Tallies,
    figure: CountedFigure,
    on: date,
    sieve: Sieve = EXACT,
    *,
    sizes: tuple[str, ...] = ("narrow", "medium"),
) -> LinePicture:
    """The figure at the end of every month."""
    period, title = tallies.period, str(figure.name)
    points = monthly_series(tallies, figure, on)
    headers = [_("Tot en met"), title, str(PLAN.name)]
    rows = [
        [_day(point.day, on), sieve.text(point.people), number(plan_on(period, point.day))]
        for point in points
    ]
    if len(points) < FEWEST_POINTS:
        caption = _("De looptijd is nog kort. Na 2 maanden staat hier een lijn.")
        return LinePicture(title, None, caption, headers, rows)
    actual = (
        charts.Point(period.starts_on, 0),
        *(charts.Point(point.day, sieve.people(point.people)) for point in points),
    )
    told = forecast(tallies, figure, on, sieve)
    chart = charts.LineChart(
        id=f"lijn-{figure.code}",
        actual=actual,
        plan=_plan_points(tallies, actual[-1].day),
        target=period.target,
        forecast=_forecast_points(actual[-1], told, period.last_day, period.target),
    )
    caption = _("Doorgetrokken: wat er gebeurde. Streepjes: het plan. Puntjes: als het zo doorgaat.")
    return LinePicture(title, drawn(charts.line_with_plan, chart, *sizes), caption, headers, rows)


def _day(day: date, on: date) -> str:
    return _("%(month)s (nu)") % {"month": month_year(day)} if day == on else month_year(day)


def _plan_points(tallies: Tallies, now: date) -> tuple[charts.Point, ...]:
    """With a point on the day of the count, so that bar and line say the same number."""
    period = tallies.period
    days = sorted({period.starts_on, now, period.last_day})
    return tuple(charts.Point(day, plan_on(period, day)) for day in days)


def _forecast_points(
    now: charts.Point, told: Forecast, last_day: date, target: int
) -> tuple[charts.Point, ...]:
    if told.middle is None or told.middle <= now.day:
        return ()
    furthest = months_after(max(last_day, now.day), SHOWN_AFTER_END)
    if told.middle <= furthest:
        return (now, charts.Point(told.middle, target))
    share = (furthest - now.day) / (told.middle - now.day)
    return (now, charts.Point(furthest - timedelta(days=1), now.value + share * (target - now.value)))
