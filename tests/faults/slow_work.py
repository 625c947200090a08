"""A job that takes its time, for a worker that is killed: `celery worker --include tests.faults.slow_work`."""

import time
from pathlib import Path

from regions.jobs.files import UNFINISHED, folder
from regions.jobs.output import Output
from regions.jobs.registry import KINDS, Single
from regions.jobs.work import Work

KIND = "slow"


def slow(work: Work) -> Output:
    """`steps` steps of a tenth of a second. The first attempt leaves half a file behind, as a killed writer does."""
    steps = work.parameters["steps"]
    if work.attempt == 1:
        half = Path(folder() / str(work.region_id) / str(work.job_id) / f"1-half{UNFINISHED}")
        half.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(b"%PDF half")
    for step in range(steps if work.attempt == 1 else 2):
        work.progress(step, steps)
        time.sleep(0.1)
    return Output(f"attempt {work.attempt}".encode(), "rapport.pdf", "application/pdf")


KINDS.add(Single(KIND, slow, "proef", gives_file=True))
