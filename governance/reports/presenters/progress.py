"""The progress report of a region (R1) as plain values. The same figures as the screen."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from governance.counting.days import first_of_quarter
from governance.counting.tallies import Tallies
from governance.disclosure import Sieve
from governance.indicators.catalogue import figures_in_report
from governance.indicators.figure import CountedFigure, Figure
from governance.indicators.forecast import forecast, plan_on
from governance.indicators.presenters.funnel import FunnelRow, funnel_note, funnel_rows
from governance.indicators.presenters.goals import GoalPicture, goal_pictures
from governance.indicators.presenters.lines import LinePicture, goal_lines
from governance.indicators.presenters.words import forecast_text
from governance.indicators.records.education import COUNTED
from governance.indicators.records.work import AT_WORK
from governance.reports.presenters.quarters import quarter_name
from regions.models import Region
from regions.words import date_long, number, sentence_case


@dataclass(frozen=True)
class TableRow:
    """One figure at the day of the report, and how many of them came in the quarter (nothing for a stock)."""

    name: str
    value: str
    in_quarter: str


@dataclass(frozen=True)
class ProgressReport:
    """Everything on the paper; nothing here asks the database again."""

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
    definitions: list[Figure]
    note: str
    file_name: str


def progress_report(
    region: Region, tallies: Tallies, on: date, sieve: Sieve, *, sizes: tuple[str, ...]
) -> ProgressReport:
    """The report as it stood on `on`."""
    lines, explained = goal_lines(tallies, on, sieve, sizes=sizes), figures_in_report()
    return ProgressReport(
        title=_("Voortgang %(region)s") % {"region": region.short_name},
        subtitle=_("%(quarter)s, stand van %(day)s")
        % {"quarter": sentence_case(quarter_name(on)), "day": date_long(on)},
        foot=f"LLO-Collectief · {region.short_name} · {date_long(on)}",
        conclusion=conclusion(tallies, on, sieve),
        goals=goal_pictures(tallies, on, sieve, sizes=sizes),
        funnel=funnel_rows(tallies, on, sieve),
        funnel_note=funnel_note(tallies, on, sieve),
        lines=lines,
        month_headers=_month_headers(lines),
        months=_months(lines),
        table=[
            _table_row(figure, tallies, on, sieve)
            for figure in explained
            if isinstance(figure, CountedFigure)
        ],
        quarter=quarter_name(on),
        definitions=explained,
        note=_note(sieve),
        file_name=f"rapport-{region.slug}-{on:%Y-%m}.pdf",
    )


def conclusion(tallies: Tallies, on: date, sieve: Sieve) -> str:
    """The answer in front: how many began and went to work, beside the plan, and where this pace leads."""
    target, plan = tallies.period.target, plan_on(tallies.period, on)
    counted, at_work = COUNTED.people(tallies, on), AT_WORK.people(tallies, on)
    began = _("%(people)s van de %(target)s mensen zijn gestart in scholing, %(against)s.") % {
        "people": sieve.text(counted),
        "target": number(target),
        "against": _against(sieve.people(counted), plan),
    }
    worked = _("%(people)s gingen aan het werk, %(against)s.") % {
        "people": sieve.text(at_work),
        "against": _against(sieve.people(at_work), plan),
    }
    return f"{sentence_case(began)} {sentence_case(worked)} {_outlook(tallies, on, sieve)}".strip()


def _outlook(tallies: Tallies, on: date, sieve: Sieve) -> str:
    told = forecast(tallies, COUNTED, on, sieve)
    if told.reached:
        return _("Het doel voor scholing is bereikt.")
    if told.middle is None or on > tallies.period.last_day:
        return ""
    return _("In dit tempo is het doel voor scholing bereikt %(when)s.") % {"when": forecast_text(told)}


def _against(people: int, plan: int) -> str:
    if people == plan:
        return _("precies volgens plan")
    words = _("%(people)s meer dan gepland") if people > plan else _("%(people)s minder dan gepland")
    return words % {"people": number(abs(people - plan))}


def _month_headers(lines: list[LinePicture]) -> list[str]:
    """Month, the counters, plan: the tables of the lines as one."""
    month, _first, plan = lines[0].headers
    return [month, *(line.headers[1] for line in lines), plan]


def _months(lines: list[LinePicture]) -> list[list[str]]:
    return [
        [rows[0][0], *(row[1] for row in rows), rows[0][2]]
        for rows in zip(*(line.rows for line in lines), strict=True)
    ]


def _table_row(figure: CountedFigure, tallies: Tallies, on: date, sieve: Sieve) -> TableRow:
    now = figure.people(tallies, on)
    if figure.count.is_stock:
        return TableRow(str(figure.name), sieve.text(now), "")
    gained = now - figure.people(tallies, first_of_quarter(on) - timedelta(days=1))
    return TableRow(str(figure.name), sieve.text(now), sieve.text(gained))


def _note(sieve: Sieve) -> str:
    if not sieve.cell:
        return ""
    words = _("Getallen zijn afgerond op %(cell)s. Minder dan %(cell)s mensen laten we niet zien.")
    return words % {"cell": sieve.cell}
