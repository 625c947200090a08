"""All regions together. Totals are sums of what is shown, and say how many regions are not in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.disclosure import NATIONAL
from governance.national.presenters.counters import Counter
from governance.national.presenters.regions import ComparedRegion
from governance.national.queries.standings import RegionStanding
from regions.enums import RegionKind
from regions.words import number


@dataclass(frozen=True)
class Kpi:
    label: str
    value: str
    note: str


def kpis(rows: Iterable[ComparedRegion]) -> list[Kpi]:
    """Of the regions that take part."""
    part = [row for row in rows if row.takes_part]
    counted = [row.counted for row in part if row.counted]
    shown = [counter for counter in counted if counter.ahead is not None]
    return [
        _total(_("Gestart in scholing"), counted),
        _total(_("Aan het werk"), [row.at_work for row in part if row.at_work]),
        Kpi(
            _("Op of voor op plan"),
            number(sum(not counter.is_behind for counter in shown)),
            _("van %(regions)s regio’s waarvan we het getal laten zien") % {"regions": number(len(shown))},
        ),
        Kpi(_("Geen nieuwe gegevens"), regions(sum(row.is_stale for row in part)), _("langer dan 4 weken")),
    ]


def _total(label: str, counters: list[Counter]) -> Kpi:
    shown = [counter.people for counter in counters if counter.people is not None]
    hidden = len(counters) - len(shown)
    note = _("van %(target)s (doel)") % {"target": number(sum(counter.target for counter in counters))}
    if hidden:
        note += _(", zonder %(regions)s met minder dan %(cell)s") % {
            "regions": regions(hidden),
            "cell": NATIONAL.cell,
        }
    return Kpi(label, number(sum(shown)), note)


def regions(count: int) -> str:
    """ "1 regio", "3 regio’s"."""
    return ngettext("%(regions)s regio", "%(regions)s regio’s", count) % {"regions": number(count)}


def lead(standings: Iterable[RegionStanding]) -> list[str]:
    """How many regions take part, and the target when it is the same for all of them."""
    labour = [one for one in standings if one.region.kind == RegionKind.LABOUR_MARKET_REGION]
    part = [one for one in labour if one.takes_part]
    targets = {one.period.target for one in part if one.period}
    words = [
        ngettext(
            "%(part)s van %(all)s regio’s doet mee.", "%(part)s van %(all)s regio’s doen mee.", len(part)
        )
        % {"part": number(len(part)), "all": number(len(labour))}
    ]
    if len(targets) == 1:
        words.append(_("Doel per regio: %(target)s mensen.") % {"target": number(*targets)})
    return words
