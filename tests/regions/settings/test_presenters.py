"""What others keep about the region, in words."""

from datetime import date

from regions.models import ProgrammePeriod, Region
from regions.settings.presenters import period_line, region_facts


def test_facts_begin_with_a_capital():
    facts = region_facts(Region(state="active", lead_organisation="Gemeente Twente"))
    assert [(fact.label, fact.value) for fact in facts] == [
        ("Stand", "Doet mee"),
        ("Penvoerder", "Gemeente Twente"),
    ]


def test_a_period_ends_when_it_was_extended_to():
    period = ProgrammePeriod(
        region_id=1, wave="scale_up_2026", starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31), target=200
    )
    line = period_line(period)
    assert (line.name, line.days) == ("Opschaling 2026", "1 januari 2026 – 31 december 2027")
    assert line.target == "doel 200"
    period.extended_until = date(2028, 3, 31)
    assert period_line(period).days == "1 januari 2026 – 31 maart 2028"
