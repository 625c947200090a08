"""From registered to still at work, with bars."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.counting.tallies import Tallies
from governance.disclosure import EXACT, Sieve
from governance.indicators.funnel import funnel
from governance.indicators.records.road import AT_WORK_6, STILL_6
from governance.indicators.records.work import AT_WORK

STRONG = (AT_WORK, STILL_6)


@dataclass(frozen=True)
class FunnelRow:
    """`value` is for the bar, `text` for the reader; `share` is None where it would say too little or too much."""

    label: str
    value: int
    text: str
    share: float | None
    strong: bool


def funnel_rows(tallies: Tallies, on: date, sieve: Sieve = EXACT) -> list[FunnelRow]:
    return [
        FunnelRow(
            label=str(step.figure.short or step.figure.name),
            value=sieve.people(step.people),
            text=sieve.text(step.people),
            share=sieve.share(step.people, step.base),
            strong=step.figure in STRONG,
        )
        for step in funnel(tallies, on)
    ]


def funnel_note(tallies: Tallies, on: date, sieve: Sieve = EXACT) -> str:
    """Of whom the percentages are a part."""
    asked = AT_WORK_6.people(tallies, on)
    last = ngettext(
        "Bij de laatste stap telt 1 persoon mee die 6 maanden of langer geleden met werk begon.",
        "Bij de laatste stap tellen de %(people)s mensen mee die 6 maanden of langer geleden met werk begonnen.",
        2 if sieve.cell else asked,
    )
    return f"{_('Het percentage is het deel van de vorige stap.')} {last % {'people': sieve.text(asked)}}"
