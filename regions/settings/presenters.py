"""What others keep about the region, in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from regions.components.shapes import Fact
from regions.models import ProgrammePeriod, Region
from regions.words import date_medium, sentence_case


def region_facts(region: Region) -> list[Fact]:
    return [
        Fact(_("Stand"), sentence_case(region.get_state_display())),
        Fact(_("Penvoerder"), region.lead_organisation),
    ]


@dataclass(frozen=True)
class PeriodLine:
    name: str
    days: str
    target: str


def period_line(period: ProgrammePeriod) -> PeriodLine:
    return PeriodLine(
        name=sentence_case(period.get_wave_display()),
        days=f"{date_medium(period.starts_on)} – {date_medium(period.last_day)}",
        target=_("doel %(target)s") % {"target": period.target},
    )
