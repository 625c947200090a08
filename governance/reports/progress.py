"""The progress report: gather plain data, turn it into HTML."""

from datetime import date

from django.template.loader import render_to_string

from governance.counting.tallies import tallies_of
from governance.indicators.forecast import days_needed
from governance.reports.audience import Audience, sieve_of
from governance.reports.presenters.progress import ProgressReport, progress_report
from regions.models import ProgrammePeriod, Region

PAPER = ("wide",)


def gather(
    region: Region, period: ProgrammePeriod, on: date, audience: Audience, *, sizes: tuple[str, ...] = PAPER
) -> ProgressReport:
    """The report as it stood on `on`, for these readers. Call inside the region's scope."""
    tallies = tallies_of(period, days_needed(on))
    return progress_report(region, tallies, on, sieve_of(audience, region), sizes=sizes)


def report_html(report: ProgressReport) -> str:
    """The whole document; no query runs here."""
    return render_to_string("governance/report/paper.html", {"report": report})
