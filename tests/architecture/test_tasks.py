"""Every Celery task belongs to a region and fails without one, or says why it belongs to none."""

import pytest

from llo.celery import app
from regions.tenancy.tasks import RegionMissing, RegionTask, ServiceTask

app.loader.import_default_modules()
# In one order, because workers of a test run must collect the same.
OURS = {name: task for name, task in sorted(app.tasks.items()) if not name.startswith("celery.")}


def test_every_task_is_of_a_region_or_says_why_not():
    assert "regions.jobs.tasks.run_job" in OURS
    for name, task in OURS.items():
        assert isinstance(task, RegionTask | ServiceTask), name
        if isinstance(task, ServiceTask):
            assert task.reason, f"{name} does not say why it needs no region"


@pytest.mark.parametrize("name", [name for name, task in OURS.items() if isinstance(task, RegionTask)])
@pytest.mark.parametrize("region_id", [{}, {"region_id": None}, {"region_id": "1"}])
def test_a_task_of_a_region_fails_without_one(name, region_id):
    with pytest.raises(RegionMissing):
        OURS[name](job_id="00000000-0000-0000-0000-000000000000", **region_id)


def test_everything_on_the_clock_exists(settings):
    assert {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()} <= set(OURS)
