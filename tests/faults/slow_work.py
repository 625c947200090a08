"""A job of many steps, each of which waits at a gate, for a worker that is killed."""

from pathlib import Path

from regions.jobs.files import UNFINISHED, folder
from regions.jobs.output import Output
from regions.jobs.registry import KINDS, Single
from regions.jobs.work import Work
from tests.faults.gate import pass_through

KIND = "slow"


def slow(work: Work) -> Output:
    """The first attempt goes step by step, and leaves half a file behind, as a killed writer does; others are quick."""
    steps = work.parameters["steps"]
    if work.attempt > 1:
        work.progress(1, 2)
    else:
        write_half(work)
        for step in range(steps):
            work.progress(step, steps)
            pass_through(f"step-{step}")
    return Output(f"attempt {work.attempt}".encode(), "rapport.pdf", "application/pdf")


def write_half(work: Work) -> None:
    half = Path(folder() / str(work.region_id) / str(work.job_id) / f"1-half{UNFINISHED}")
    half.parent.mkdir(parents=True, exist_ok=True)
    half.write_bytes(b"%PDF half")


KINDS.add(Single(KIND, slow, "proef", gives_file=True))
