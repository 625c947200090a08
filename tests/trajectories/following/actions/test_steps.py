"""Steps are ticked, and the tick is taken away."""

import pytest

from regions.models import AuditEvent
from tests.trajectories.runs import TODAY, started
from trajectories.following.actions.steps import tick_step, untick_step
from trajectories.models import TrajectoryStep

pytestmark = pytest.mark.django_db


def test_steps_are_ticked_and_unticked(twente, samira):
    step = started(twente, samira).steps.order_by("position").first()
    tick_step(by=twente.jeroen, step=step, on=TODAY)
    assert TrajectoryStep.objects.get(pk=step.pk).done_on == TODAY
    untick_step(by=twente.jeroen, step=step)
    assert TrajectoryStep.objects.get(pk=step.pk).done_on is None
    assert AuditEvent.objects.filter(subject_id=step.pk, participant_id=samira.pk).count() == 2
