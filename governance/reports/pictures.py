"""Goal bars, funnel and line of one programme period, ready for a page or a PDF. No queries."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.counting.days import months_after
from governance.counting.tallies import Tallies
from governance.disclosure import EXACT, Sieve
from governance.indicators import figures
from governance.indicators.definitions import DEFINITIONS, FigureCode
from governance.indicators.figures import FIGURES
from governance.indicators.forecast import FEWEST_TO_SAY, Forecast, forecast, plan_on
from regions.components import charts
from regions.words import MONTHS, month_year, number

# The same numbers give the same drawing: most visits are between two changes.
_drawn = lru_cache(maxsize=512)(charts.fitting)
FEWEST_POINTS = 3
SHOWN_AFTER_END = 6  # months after the period's end that a forecast line may still show


@dataclass(frozen=True)
class Fact:
    """One line of a facts row."""

    label: str
    value: str
    tone: str = ""
    note: str = ""


@dataclass(frozen=True)
class GoalPicture:
    """One counter against the target: a number, a bar with the plan, what the parts are, three facts."""

    code: FigureCode
    title: str
    number: int | None
    sentence: str
    chart: SafeString
    legend: list[tuple[int, str]]
    facts: list[Fact]


@dataclass(frozen=True)
class FunnelRow:
    code: FigureCode
    label: str
    value: int
    text: str
    share: float | None
    strong: bool


@dataclass(frozen=True)
class LinePicture:
    """The road to the target over time. Without `chart` there are too few points, and `caption` says so."""

    code: FigureCode
    title: str
    chart: SafeString | None
    caption: str
    headers: list[str]
    rows: list[list[str]]


def goal_pictures(
    tallies: Tallies, on: date, sieve: Sieve = EXACT, *, sizes: tuple[str, ...] = ("narrow", "wide")
) -> list[GoalPicture]:
    """First people in education, then people at work: always both, always in this order."""
    return [_education_goal(tallies, on, sieve, sizes), _work_goal(tallies, on, sieve, sizes)]


def _education_goal(tallies: Tallies, on: date, sieve: Sieve, sizes: tuple[str, ...]) -> GoalPicture:
    counted, learning = figures.counted(tallies, on), figures.learning(tallies, on)
    parts = [
        (learning, _("%(people)s zijn nu in scholing")),
        (counted - learning, _("%(people)s zijn klaar, gestopt of onderbroken")),
    ]
    sentence = _("van %(target)s mensen gestart in scholing")
    return _goal(FigureCode.COUNTED, FigureCode.COUNTED_NEW, parts, sentence, tallies, on, sieve, sizes)


def _work_goal(tallies: Tallies, on: date, sieve: Sieve, sizes: tuple[str, ...]) -> GoalPicture:
    at_work, working = figures.at_work(tallies, on), figures.working(tallies, on)
    lasting = figures.working_6(tallies, on)
    parts = [
        (lasting, _("%(people)s werken nu, 6 maanden of langer")),
        (working - lasting, _("%(people)s werken nu, korter")),
        (at_work - working, _("%(people)s werken nu niet meer")),
    ]
    sentence = _("van %(target)s mensen aan het werk gegaan")
    return _goal(FigureCode.AT_WORK, FigureCode.AT_WORK_NEW, parts, sentence, tallies, on, sieve, sizes)


def _goal(
    code: FigureCode,
    new: FigureCode,
    parts: list[tuple[int, str]],
    sentence: str,
    tallies: Tallies,
    on: date,
    sieve: Sieve,
    sizes: tuple[str, ...],
) -> GoalPicture:
    target, value = tallies.period.target, FIGURES[code](tallies, on)
    plan = plan_on(tallies.period, on)
    shown = _shown_parts(parts, value, sieve)
    bar = charts.GoalBar(
        id=f"doel-{code}",
        parts=tuple(charts.Part(people, series) for series, (people, _words) in enumerate(shown, 1)),
        target=target,
        plan=plan,
        now=sieve.text(value) if sieve.hides(value) else "",
    )
    hidden = sieve.hides(value)
    words = sentence % {"target": number(target)}
    return GoalPicture(
        code=code,
        title=str(DEFINITIONS[code].name),
        number=None if hidden else sieve.people(value),
        sentence=f"{sieve.text(value)} {words}" if hidden else words,
        chart=_drawn(charts.goal_bar, bar, *sizes),
        legend=[
            (series, text % {"people": sieve.text(people)})
            for series, (people, text) in enumerate(shown, 1)
            if people and text
        ],
        facts=_goal_facts(tallies, on, sieve, code, new),
    )


def _shown_parts(parts: list[tuple[int, str]], value: int, sieve: Sieve) -> list[tuple[int, str]]:
    """The parts, or one part without words when one of them would be too small to show."""
    if not sieve.cell:
        return parts
    if any(people < sieve.cell for people, _text in parts):
        return [(sieve.people(value), "")]
    *first, (_last, text) = [(sieve.people(people), text) for people, text in parts]
    return [*first, (sieve.people(value) - sum(people for people, _text in first), text)]


def _goal_facts(tallies: Tallies, on: date, sieve: Sieve, code: FigureCode, new: FigureCode) -> list[Fact]:
    people, gained = FIGURES[code](tallies, on), FIGURES[new](tallies, on)
    value = sieve.people(people)
    facts = [
        Fact(_("Erbij deze maand"), people_text(gained, sieve)),
        _hidden_plan() if sieve.hides(people) else _against_plan(value, plan_on(tallies.period, on)),
    ]
    if on > tallies.period.last_day and value < tallies.period.target:
        return [*facts, Fact(_("Doel"), _("niet gehaald in de looptijd"))]
    return [
        *facts,
        Fact(str(DEFINITIONS[FigureCode.FORECAST].name), forecast_text(_forecast(tallies, code, on, sieve))),
    ]


def _forecast(tallies: Tallies, code: FigureCode, on: date, sieve: Sieve) -> Forecast:
    """A date that stands on few people would tell how few."""
    return forecast(tallies, FIGURES[code], on, fewest=max(FEWEST_TO_SAY, sieve.cell))


def people_text(people: int, sieve: Sieve = EXACT) -> str:
    """ "1 mens", "15 mensen", "minder dan 5 mensen"."""
    return ngettext("%(people)s mens", "%(people)s mensen", 2 if sieve.cell else people) % {
        "people": sieve.text(people)
    }


def _hidden_plan() -> Fact:
    """The difference with the plan would tell the number."""
    return Fact(_("Vergeleken met het plan"), _("niet te zeggen"))


def _against_plan(value: int, plan: int) -> Fact:
    label = _("Vergeleken met het plan")
    if value > plan:
        return Fact(label, _("%(people)s voor") % {"people": number(value - plan)}, "positive")
    if value < plan:
        return Fact(label, _("%(people)s achter") % {"people": number(plan - value)}, "warning")
    return Fact(label, _("precies op plan"), "positive")


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
    first = (
        MONTHS[told.earliest.month - 1]
        if told.earliest.year == told.latest.year
        else month_year(told.earliest)
    )
    return _("tussen %(first)s en %(last)s") % {"first": first, "last": month_year(told.latest)}


def funnel_rows(tallies: Tallies, on: date, sieve: Sieve = EXACT) -> list[FunnelRow]:
    return [
        FunnelRow(
            code=step.code,
            label=str(_SHORT.get(step.code) or DEFINITIONS[step.code].name),
            value=sieve.people(step.people),
            text=sieve.text(step.people),
            share=sieve.share(step.people, step.base),
            strong=step.code in (FigureCode.AT_WORK, FigureCode.STILL_6),
        )
        for step in figures.funnel(tallies, on)
    ]


_SHORT = {FigureCode.AT_WORK: gettext_lazy("Aan het werk")}


def funnel_note(tallies: Tallies, on: date, sieve: Sieve = EXACT) -> str:
    """Of whom the percentages are a part."""
    asked = figures.at_work_6(tallies, on)
    return (
        _("Het percentage is het deel van de vorige stap.")
        + " "
        + ngettext(
            "Bij de laatste stap telt 1 mens mee die 6 maanden of langer geleden met werk begon.",
            "Bij de laatste stap tellen de %(people)s mensen mee die 6 maanden of langer geleden met werk begonnen.",
            2 if sieve.cell else asked,
        )
        % {"people": sieve.text(asked)}
    )


def line_picture(
    tallies: Tallies,
    code: FigureCode,
    on: date,
    sieve: Sieve = EXACT,
    *,
    sizes: tuple[str, ...] = ("narrow", "medium"),
) -> LinePicture:
    """`code` at the end of every month with plan and forecast, and the same in a table."""
    period, title = tallies.period, str(DEFINITIONS[code].name)
    points = [
        (point.day, sieve.people(point.people), sieve.text(point.people))
        for point in figures.monthly_series(tallies, code, on)
    ]
    headers = [_("Tot en met"), title, str(DEFINITIONS[FigureCode.PLAN].name)]
    rows = [[_day(day, on), text, number(plan_on(period, day))] for day, _people, text in points]
    if len(points) < FEWEST_POINTS:
        caption = _("De looptijd is nog kort. Na 2 maanden staat hier een lijn.")
        return LinePicture(code, title, None, caption, headers, rows)
    actual = (
        charts.Point(period.starts_on, 0),
        *(charts.Point(day, people) for day, people, _text in points),
    )
    told = _forecast(tallies, code, on, sieve)
    chart = charts.LineChart(
        id=f"lijn-{code}",
        actual=actual,
        plan=_plan_points(tallies, actual[-1].day),
        target=period.target,
        forecast=_forecast_points(actual[-1], told, period.last_day, period.target),
    )
    caption = _("Doorgetrokken: wat er gebeurde. Streepjes: het plan. Puntjes: als het zo doorgaat.")
    return LinePicture(code, title, _drawn(charts.line_with_plan, chart, *sizes), caption, headers, rows)


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
