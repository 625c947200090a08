"""Lines on the timeline: what is contact moves the last contact."""

from datetime import timedelta
from uuid import uuid4

import pytest

from participants import actions
from participants.actions.timeline import write_line
from participants.enums import EntryKind
from tests.participants.actions.stage import DAY, audit, fresh

pytestmark = pytest.mark.django_db
LATER = DAY + timedelta(days=5)


def test_contact_moves_the_last_contact_and_never_backwards(samira, twente):
    said = {"by": twente.jeroen, "participant": samira, "kind": EntryKind.PHONE}
    for on in (LATER, DAY):
        actions.add_entry(**said, on=on, text="Gebeld")
        assert fresh(samira).last_contact_on == LATER
    assert audit("entry.added").changes == {
        "kind": ["", "phone"],
        "on": [None, "2026-09-01"],
        "text": [None, None],
    }


def test_a_line_that_is_no_contact_leaves_the_last_contact(samira, twente):
    actions.add_entry(by=None, participant=samira, kind=EntryKind.TRAJECTORY, on=LATER)
    assert fresh(samira).last_contact_on == DAY


def test_a_line_of_another_action_has_no_event_of_its_own(samira, twente):
    about = uuid4()
    line = write_line(
        by=twente.jeroen, participant=samira, kind=EntryKind.DECISION, on=DAY, text="Besloten", about_id=about
    )
    assert (line.about_id, line.by, line.skills) == (about, twente.jeroen, [])
    assert audit("entry.added") is None
