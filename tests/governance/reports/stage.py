"""Seven people to report about, and the question for a report."""

from datetime import date

from django.urls import reverse

from governance.reports.audience import Audience
from governance.reports.presenters.progress import ProgressReport
from governance.reports.progress import gather
from regions.models import ProgrammePeriod
from tests.cast import Cast, in_region

ON = date(2026, 11, 22)


def gathered(cast: Cast, on: date = ON, audience: Audience = Audience.TEAM) -> ProgressReport:
    with in_region(cast.twente):
        return gather(cast.karin.region, ProgrammePeriod.objects.get(), on, audience)


def url() -> str:
    return reverse("governance:figures_report", args=["twente"])


def asked(**fields: str) -> dict[str, str]:
    return {"looptijd": "scale_up_2026", "stand": "2026-11-22", "lezers": "team"} | fields
