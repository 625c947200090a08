from datetime import timedelta

import pytest

from participants.actions import record_work_situation
from participants.enums import Stage
from participants.models import WorkSituation
from tests.participants.actions.stage import DAY, audit, fresh

pytestmark = pytest.mark.django_db


def test_work_is_history_and_no_milestone(samira, twente):
    said = {"by": twente.jeroen, "participant": samira}
    record_work_situation(**said, status="job_seeking_benefit", benefit="ww", since=DAY)
    record_work_situation(**said, status="employed", since=DAY + timedelta(days=9), hours_per_week=24)
    known = WorkSituation.objects.order_by("since").values_list("status", "benefit", "hours_per_week")
    assert list(known) == [("job_seeking_benefit", "ww", None), ("employed", "", 24)]
    assert fresh(samira).stage == Stage.REGISTERED
    assert audit("work.recorded").changes["status"] == ["", "employed"]
