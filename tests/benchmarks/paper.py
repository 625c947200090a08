"""The report against bare WeasyPrint on the same HTML."""

from collections.abc import Iterator

from django.utils import timezone

from governance.reports.audience import Audience
from governance.reports.making import KIND
from governance.reports.progress import gather, report_html
from regions.enums import Role, Wave
from regions.jobs.actions import enqueue_job
from regions.jobs.running import perform
from regions.models import Membership, ProgrammePeriod, Region
from regions.paper.press import _kit
from regions.paper.sheets import PRINT
from regions.tenancy.scope import region_scope
from tests.benchmarks.measure import Browser, in_turns, ratio
from tests.benchmarks.pages import LARGE, Measured

ROUNDS = 15


def measure(browsers: dict[str, Browser]) -> Iterator[Measured]:
    """The whole job of a region with 20,000 people: taking it, reading, checking, printing, keeping the file."""
    from weasyprint import HTML

    region, today = Region.objects.get(slug=LARGE), timezone.localdate()
    with region_scope(region.pk):
        owner = Membership.objects.with_role(Role.REGIONAL_COORDINATOR).first()
        html = report_html(gather(region, ProgrammePeriod.objects.get(), today, Audience.TEAM))

    def bare() -> None:
        kit = _kit(PRINT)
        HTML(string=html).write_pdf(stylesheets=[kit.sheet], font_config=kit.fonts, pdf_variant="pdf/ua-1")

    def job() -> None:
        asked = {"period": Wave.SCALE_UP_2026.value, "on": today.isoformat(), "audience": Audience.TEAM.value}
        with region_scope(region.pk):
            waiting = enqueue_job(by=owner, kind=KIND, title="Voortgang", parameters=asked)
        perform(waiting.pk, region.pk)

    times = in_turns({"report": job, "bare": bare}, rounds=ROUNDS)
    yield "ms of a progress report", min(times["report"]) * 1000, ""
    yield "report against bare WeasyPrint", ratio(times, "report", "bare"), "<= 1.15"
