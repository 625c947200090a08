"""Milestones: what they write, what follows from them, and their undo."""

import pytest

from participants import actions
from participants.enums import EntryKind, MilestoneKind, Stage, Standing
from participants.models import Milestone
from regions.models import AuditEvent
from tests.participants.actions.stage import DAY, audit, fresh, lines

pytestmark = pytest.mark.django_db


def test_milestone_moves_the_stage_and_writes_a_line(samira, twente):
    actions.record_milestone(by=twente.jeroen, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    assert fresh(samira).stage == Stage.STARTED
    assert "Gestart" in [line.text for line in lines(samira, EntryKind.MILESTONE)]
    assert audit("milestone.recorded").changes["kind"] == ["", "started"]


def test_stopping_keeps_its_reason(samira, twente):
    actions.record_milestone(
        by=twente.jeroen, participant=samira, kind=MilestoneKind.STOPPED, on=DAY, reason="health"
    )
    assert fresh(samira).standing == Standing.STOPPED
    assert "Eerder gestopt: gezondheid" in [line.text for line in lines(samira)]
    with pytest.raises(ValueError, match="StopReason") as error:
        actions.record_milestone(
            by=None, participant=samira, kind=MilestoneKind.STOPPED, on=DAY, reason="zin"
        )
    assert not isinstance(error.value, actions.Refused), "no words for people: only a programmer can do this"


def test_undo_of_a_milestone_takes_its_line_and_its_stage(samira, twente):
    milestone = actions.record_milestone(
        by=twente.jeroen, participant=samira, kind=MilestoneKind.STARTED, on=DAY
    )
    actions.undo_milestone(by=twente.karin, milestone=milestone)
    actions.undo_milestone(by=twente.karin, milestone=milestone)
    assert fresh(samira).stage == Stage.REGISTERED
    assert [line.text for line in lines(samira)] == ["Aangemeld"]
    assert Milestone.objects.get(pk=milestone.pk).undone_by == twente.karin
    assert AuditEvent.objects.filter(action="milestone.undone").count() == 1
