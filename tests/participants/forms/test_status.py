from datetime import date

import pytest

from participants.enums import Standing
from participants.forms import StatusForm

TODAY, REGISTERED = date(2026, 11, 20), date(2026, 9, 1)


def form(standing=Standing.ON_THE_ROAD, **answers):
    known = {"kind": "stopped", "on": "2026-11-20", "reason": "moved"}
    return StatusForm({**known, **answers}, today=TODAY, standing=standing, registered_on=REGISTERED)


@pytest.mark.parametrize(
    ("standing", "kinds"),
    [
        (Standing.ON_THE_ROAD, ["paused", "stopped", "referred"]),
        (Standing.PAUSED, ["resumed", "stopped", "referred"]),
        (Standing.STOPPED, ["reopened"]),
        (Standing.NOT_ELIGIBLE, ["reopened"]),
    ],
)
def test_only_what_fits_where_somebody_stands(standing, kinds):
    kind = form(standing).fields["kind"]
    assert [value for value, _label in kind.choices] == kinds
    assert set(kind.widget.icons) == set(kinds)


def test_a_reason_goes_with_what_needs_one():
    assert form().is_valid()
    assert form(reason="").errors == {"reason": ["Kies een reden."]}
    referred = form(kind="referred")
    assert referred.is_valid()
    assert referred.cleaned_data["reason"] == ""
    assert "reason" not in form(Standing.STOPPED).fields


@pytest.mark.parametrize(
    ("on", "says"),
    [
        ("2026-08-31", "Deze dag ligt voor de aanmelding. Kies een latere dag."),
        ("2026-11-21", "Deze dag is nog niet geweest. Kies een dag tot en met vandaag."),
    ],
)
def test_a_day_between_registering_and_today(on, says):
    assert form(on=on).errors == {"on": [says]}
    assert form(on="2026-09-01").is_valid()


def test_what_does_not_fit_is_not_chosen():
    assert form(kind="reopened").errors == {"kind": ["Kies een antwoord."]}
