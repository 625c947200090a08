"""The progress report of a region (R1): gather plain data, turn it into HTML. The same figures as the screen."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.counting.days import months_after
from governance.counting.tallies import Tallies, tallies_of
from governance.disclosure import Sieve
from governance.indicators import figures
from governance.indicators.definitions import DEFINITIONS, Definition, FigureCode
from governance.indicators.figures import FIGURES
from governance.indicators.forecast import PACE_MONTHS, forecast, plan_on
from governance.reports.audience import Audience, sieve_of
from governance.reports.pictures import (
    FunnelRow,
    GoalPicture,
    LinePicture,
    forecast_text,
    funnel_note,
    funnel_rows,
    goal_pictures,
    line_picture,
)
from regions.models import ProgrammePeriod, Region
from regions.words import date_long, number

F = FigureCode
PAPER = ("wide",)
IN_TABLE = (
    F.REGISTERED, F.SCREENED, F.STARTED, F.COUNTED, F.LEARNING, F.COMPLETED,
    F.AT_WORK, F.WORKING, F.WORKING_6, F.STILL_6,
)  # fmt: skip
STOCKS = {F.LEARNING, F.WORKING, F.WORKING_6}
QUARTERS = (
    gettext_lazy("eerste kwartaal"),
    gettext_lazy("tweede kwartaal"),
    gettext_lazy("derde kwartaal"),
    gettext_lazy("vierde kwartaal"),
)


@dataclass(frozen=True)
class TableRow:
    """One figure at the day of the report, and how many of them came in the quarter (nothing for a stock)."""

    name: str
    value: str
    in_quarter: str


@dataclass(frozen=True)
class ProgressReport:
    """Everything on the paper, as plain values; nothing here asks the database again."""

    title: str
    subtitle: str
    foot: str
    conclusion: str
    goals: list[GoalPicture]
    funnel: list[FunnelRow]
    funnel_note: str
    lines: list[LinePicture]
    month_headers: list[str]
    months: list[list[str]]
    table: list[TableRow]
    quarter: str
    definitions: list[Definition]
    note: str
    file_name: str


def gather(
    region: Region, period: ProgrammePeriod, on: date, audience: Audience, *, sizes: tuple[str, ...] = PAPER
) -> ProgressReport:
    """The report as it stood on `on`, for these readers. Call inside the region's scope."""
    sieve, quarter = sieve_of(audience, region), first_of_quarter(on)
    tallies = tallies_of(period, [on, months_after(on, -PACE_MONTHS)])
    lines = [line_picture(tallies, code, on, sieve, sizes=sizes) for code in (F.COUNTED, F.AT_WORK)]
    return ProgressReport(
        title=_("Voortgang %(region)s") % {"region": region.short_name},
        subtitle=_("%(quarter)s, stand van %(day)s")
        % {"quarter": quarter_name(on).capitalize(), "day": date_long(on)},
        foot=f"LLO-Collectief · {region.short_name} · {date_long(on)}",
        conclusion=conclusion(tallies, on, sieve),
        goals=goal_pictures(tallies, on, sieve, sizes=sizes),
        funnel=funnel_rows(tallies, on, sieve),
        funnel_note=funnel_note(tallies, on, sieve),
        lines=lines,
        month_headers=[*lines[0].headers[:2], lines[1].headers[1], lines[0].headers[2]],
        months=[
            [*first[:2], second[1], first[2]]
            for first, second in zip(*(line.rows for line in lines), strict=True)
        ],
        table=[_table_row(code, tallies, on, quarter, sieve) for code in IN_TABLE],
        quarter=quarter_name(on),
        definitions=[DEFINITIONS[code] for code in (*IN_TABLE, F.PLAN, F.FORECAST)],
        note=_note(sieve),
        file_name=f"rapport-{region.slug}-{on:%Y-%m}.pdf",
    )


def report_html(report: ProgressReport) -> str:
    """The whole document; no query runs here."""
    return render_to_string("governance/report/paper.html", {"report": report})


def conclusion(tallies: Tallies, on: date, sieve: Sieve) -> str:
    """The answer in front: how many began and went to work, beside the plan, and where this pace leads."""
    target, plan = tallies.period.target, plan_on(tallies.period, on)
    counted, at_work = figures.counted(tallies, on), figures.at_work(tallies, on)
    began = _("%(people)s van de %(target)s mensen zijn gestart in scholing, %(against)s.") % {
        "people": sieve.text(counted),
        "target": number(target),
        "against": _against(sieve.people(counted), plan),
    }
    worked = _("%(people)s gingen aan het werk, %(against)s.") % {
        "people": sieve.text(at_work),
        "against": _against(sieve.people(at_work), plan),
    }
    return f"{_upper(began)} {_upper(worked)} {_outlook(tallies, on)}".strip()


def _outlook(tallies: Tallies, on: date) -> str:
    told = forecast(tallies, figures.counted, on)
    if told.reached:
        return _("Het doel voor scholing is bereikt.")
    if told.middle is None or on > tallies.period.last_day:
        return ""
    return _("In dit tempo is het doel voor scholing bereikt %(when)s.") % {"when": forecast_text(told)}


def _upper(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _against(people: int, plan: int) -> str:
    if people == plan:
        return _("precies volgens plan")
    words = _("%(people)s meer dan gepland") if people > plan else _("%(people)s minder dan gepland")
    return words % {"people": number(abs(people - plan))}


def _table_row(code: FigureCode, tallies: Tallies, on: date, quarter: date, sieve: Sieve) -> TableRow:
    now = FIGURES[code](tallies, on)
    name = str(DEFINITIONS[code].name)
    if code in STOCKS:
        return TableRow(name, sieve.text(now), "")
    gained = now - FIGURES[code](tallies, quarter - timedelta(days=1))
    return TableRow(name, sieve.text(now), sieve.text(gained))


def _note(sieve: Sieve) -> str:
    if not sieve.cell:
        return ""
    words = _("Getallen zijn afgerond op %(cell)s. Minder dan %(cell)s mensen laten we niet zien.")
    return words % {"cell": sieve.cell}


def first_of_quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def quarter_name(day: date) -> str:
    """ "vierde kwartaal 2026"."""
    name: str | Promise = QUARTERS[(day.month - 1) // 3]
    return f"{name} {day.year}"


def period_name(period: ProgrammePeriod) -> str:
    """ "2026 tot en met 2027"."""
    return _("%(first)s tot en met %(last)s") % {"first": period.starts_on.year, "last": period.last_day.year}
