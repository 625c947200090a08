"""What a report may be about."""

from datetime import date

import pytest
from django.forms import HiddenInput

from governance.reports.forms import ReportOptions
from tests.governance.stage import TODAY, unsaved_period

NOW = unsaved_period(wave="scale_up_2026")
PILOT = unsaved_period(wave="pilot_2022", starts_on=date(2022, 1, 1), ends_on=date(2023, 12, 31))


def form(**fields: str) -> ReportOptions:
    asked = ReportOptions.defaults([NOW, PILOT], TODAY) | fields
    return ReportOptions(asked, periods=[NOW, PILOT], today=TODAY)


def test_a_fresh_page_is_about_the_first_period_today_and_the_team():
    fresh = form()
    assert fresh.is_valid()
    assert (fresh.period, fresh.cleaned_data["stand"], fresh.cleaned_data["lezers"]) == (NOW, TODAY, "team")


def test_periods_are_called_by_their_years():
    assert list(form().fields["looptijd"].choices) == [
        ("scale_up_2026", "2026 tot en met 2027"),
        ("pilot_2022", "2022 tot en met 2023"),
    ]


def test_one_period_is_no_choice():
    only = ReportOptions({}, periods=[NOW], today=TODAY)
    assert isinstance(only.fields["looptijd"].widget, HiddenInput)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"stand": "2026-11-23"}, "Kies vandaag of een eerdere dag."),
        ({"stand": "2025-12-31"}, "Kies een dag vanaf 1 januari 2026, de eerste dag van de looptijd."),
    ],
)
def test_a_day_outside_the_period_or_to_come_is_refused(fields, words):
    assert form(**fields).errors["stand"] == [words]
