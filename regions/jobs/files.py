"""Files of jobs: written under a temporary name and renamed, so half a file is never seen."""

import os
import secrets
from pathlib import Path

from django.conf import settings

from regions.jobs.registry import Output
from regions.models import Job


def folder() -> Path:
    return Path(settings.VAR_DIR) / "files" / "jobs"


def store(job: Job, output: Output) -> str:
    """Write the file and return its path below `folder()`."""
    relative = f"{job.region_id}/{job.pk}/{job.attempt}-{secrets.token_hex(8)}"
    target = folder() / relative
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(output.content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(target)
    return relative


def read(job: Job) -> bytes:
    return (folder() / job.file).read_bytes()


def remove(job: Job) -> None:
    path = folder() / job.file
    path.unlink(missing_ok=True)
    if path.parent.exists() and not any(path.parent.iterdir()):
        path.parent.rmdir()
