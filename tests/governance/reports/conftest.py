"""Files in a folder of their own, and seven people to report about."""

from datetime import date

import pytest

from tests.cast import in_region, make_participant


@pytest.fixture(autouse=True)
def _files_apart(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def seven(cast):
    """Seven people in education since May, two of them at work; one began before the quarter's end."""
    with in_region(cast.twente):
        for number in range(7):
            work = [("at_work", date(2026, 10, 5))] if number < 2 else []
            start = date(2026, 10, 1) if number == 0 else date(2026, 5, 4)
            make_participant(
                by=cast.karin,
                first_name=f"Naam{number}",
                registered_on=date(2026, 3, 2),
                eligible=True,
                milestones=[("started", start), *work],
            )
    return cast
