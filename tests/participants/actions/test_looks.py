from datetime import timedelta

import pytest

from participants.actions import open_look
from tests.participants.actions.stage import audit

pytestmark = pytest.mark.django_db


def test_a_reason_holds_for_an_hour_and_stays_out_of_the_log(samira, twente):
    look = open_look(by=twente.erik, participant=samira, reason="Ik vervang Jeroen")
    assert look.until - look.at == timedelta(hours=1)
    event = audit("look.opened")
    assert (event.actor_id, event.participant_id) == (twente.erik.pk, samira.pk)
    assert event.changes == {"reason": [None, None]}
