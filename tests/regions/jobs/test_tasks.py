"""The doors of long work at the broker."""

import pytest

from regions.jobs.tasks import run_job
from regions.tenancy.tasks import RegionMissing


def test_a_task_without_region_is_refused():
    with pytest.raises(RegionMissing):
        run_job(job_id="00000000-0000-0000-0000-000000000000")
