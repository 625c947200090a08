"""The period that was chosen, and the others to choose from."""

from datetime import date
from uuid import UUID

from governance.periods.presenters import (
    PeriodLink,
    chosen_period,
    period_links,
    period_months,
    period_name,
)
from tests.governance.stage import unsaved_period

NOW = unsaved_period(id=UUID(int=1), wave="scale_up_2026")
PILOT = unsaved_period(
    id=UUID(int=2), wave="pilot_2022", starts_on=date(2022, 2, 1), ends_on=date(2023, 11, 30)
)


def test_the_period_of_the_address_or_else_the_first():
    assert chosen_period("pilot_2022", [NOW, PILOT]) is PILOT
    assert chosen_period(None, [NOW, PILOT]) is chosen_period("onzin", [NOW, PILOT]) is NOW
    assert chosen_period("pilot_2022", []) is None


def test_a_switch_goes_from_old_to_new_and_one_period_needs_none():
    assert period_links([NOW, PILOT], NOW) == [
        PeriodLink("2022–2023", "?looptijd=pilot_2022", False),
        PeriodLink("2026–2027", "?looptijd=scale_up_2026", True),
    ]
    assert period_links([NOW], NOW) == []


def test_a_period_in_years_and_in_months():
    assert period_name(PILOT) == "2022 tot en met 2023"
    assert period_months(PILOT) == "februari 2022 tot en met november 2023"
