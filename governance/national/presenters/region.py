"""The facts above the figures of one region."""

from datetime import date

from django.utils.translation import gettext as _

from governance.counting.days import months_between
from governance.national.presenters.regions import updated_words
from governance.periods.presenters import period_months
from regions.components.shapes import Fact
from regions.enums import RegionState
from regions.models import ProgrammePeriod, Region

TONES = {RegionState.ACTIVE: "positive", RegionState.AWARDED: "info", RegionState.APPLYING: "info"}


def tone_of(region: Region) -> str:
    return TONES.get(RegionState(region.state), "neutral")


def facts_of(
    region: Region, *, updated_on: date | None, period: ProgrammePeriod | None, today: date
) -> list[Fact]:
    facts = [
        Fact(_("Penvoerder"), region.lead_organisation or _("nog niet bekend")),
        Fact(_("Bijgewerkt"), updated_words(updated_on, today)),
    ]
    if period is None:
        return facts
    facts.append(Fact(_("Looptijd"), period_months(period)))
    if period.starts_on <= today <= period.last_day:
        facts.append(Fact(_("Maanden bezig"), str(months_between(period.starts_on, today))))
    return facts
