"""The words around the quick log, without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from participants.enums import Standing
from regions.models import Draft, Region
from tests.trajectories.unsaved import TODAY, TWENTE, person
from trajectories.log.presenters import choice_line, draft_words, log_frame
from trajectories.log.queries.people import Choice


@pytest.mark.parametrize(
    ("allowed", "days", "standing", "badge"),
    [
        (0, 1, Standing.ON_THE_ROAD, "1 dag stil"),
        (28, 29, Standing.ON_THE_ROAD, "29 dagen stil"),
        (28, 28, Standing.ON_THE_ROAD, ""),
        (28, 90, Standing.PAUSED, ""),
    ],
)
def test_who_was_silent_too_long_has_a_badge(allowed, days, standing, badge):
    someone = person(last_contact_on=TODAY - timedelta(days=days), standing=standing)
    line = choice_line(Choice(someone, "Van Dalen"), Region(slug="twente", silent_days=allowed), TODAY)
    assert (line.name, line.note, line.badge) == ("Samira El Idrissi", "Van Dalen", badge)
    assert line.url == f"/regio/twente/trajecten/vastleggen/{someone.pk}/"


def test_above_the_form_stand_the_place_and_the_day():
    frame = log_frame(person(), TWENTE, place="Van Dalen", today=TODAY, draft=None)
    assert (frame.place, frame.draft) == ("Van Dalen · vandaag, 20 november", "")
    draft = Draft(region=TWENTE, saved_at=datetime(2026, 11, 20, 9, 42, tzinfo=UTC))
    frame = log_frame(person(), TWENTE, place="", today=TODAY, draft=draft)
    assert (frame.place, frame.draft) == ("vandaag, 20 november", "Concept bewaard om 10.42 uur")
    assert frame.draft_url == f"{frame.action}concept/"


def test_a_draft_says_when_it_was_kept():
    assert draft_words(datetime(2026, 7, 1, 7, 5, tzinfo=UTC)) == "Concept bewaard om 9.05 uur"
