"""Who guides whom, and whom an employer adviser may see."""

import pytest

from participants import actions
from participants.enums import EntryKind
from regions.models import AuditEvent
from tests.participants.actions.stage import audit, fresh, lines

pytestmark = pytest.mark.django_db


def test_another_supervisor_is_told_once(samira, twente):
    for _round in range(2):
        actions.assign_supervisor(by=twente.karin, participant=samira, supervisor=twente.erik)
    assert fresh(samira).supervisor == twente.erik
    assert [line.text for line in lines(samira, EntryKind.DECISION)] == ["Begeleider is nu Erik Bos"]
    changes = AuditEvent.objects.get(action="participant.supervisor_assigned").changes
    assert changes == {"supervisor": [str(twente.jeroen.pk), str(twente.erik.pk)]}


def test_nobody_guides_any_more_without_a_line(samira, twente):
    actions.assign_supervisor(by=twente.karin, participant=samira, supervisor=None)
    assert fresh(samira).supervisor is None
    assert not lines(samira, EntryKind.DECISION)


def test_teacher(samira, twente):
    for _round in range(2):
        actions.assign_teacher(by=twente.karin, participant=samira, teacher=twente.anouk)
    assert fresh(samira).teacher == twente.anouk
    assert AuditEvent.objects.filter(action="participant.teacher_assigned").count() == 1
    assert audit("participant.supervisor_assigned") is None


def test_placed_and_no_longer(samira, twente):
    for is_placed in (True, False):
        actions.mark_placed(participant=samira, is_placed=is_placed)
        assert fresh(samira).is_placed is samira.is_placed is is_placed
