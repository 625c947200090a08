"""Files of jobs: written under a temporary name and renamed, so half a file is never seen."""

import os
import secrets
from pathlib import Path

from django.conf import settings

from regions.jobs.registry import Output
from regions.models import Job

UNFINISHED = ".part"


def folder() -> Path:
    return Path(settings.VAR_DIR) / "files" / "jobs"


def folder_of(job: Job) -> Path:
    return folder() / str(job.region_id) / str(job.pk)


def store(job: Job, output: Output) -> str:
    """Write the file and return its path below `folder()`."""
    relative = f"{job.region_id}/{job.pk}/{job.attempt}-{secrets.token_hex(8)}"
    target = folder() / relative
    unfinished = target.with_suffix(UNFINISHED)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with unfinished.open("wb") as file:
        file.write(output.content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(target)
    return relative


def read(job: Job) -> bytes:
    return (folder() / job.file).read_bytes()


def clear(job: Job) -> None:
    """Remove every file of the job, also what a killed run left half."""
    home = folder_of(job)
    for path in home.glob("*"):
        path.unlink(missing_ok=True)
    if home.exists():
        home.rmdir()
