"""Files of jobs: written under a temporary name and renamed, so half a file is never seen."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from regions.jobs.output import Output
from regions.models import Job

UNFINISHED = ".part"


def folder() -> Path:
    return Path(settings.VAR_DIR) / "files" / "jobs"


def folder_of(job: Job) -> Path:
    return folder() / str(job.region_id) / str(job.pk)


def store(job: Job, output: Output) -> str:
    """Write the file and return its path below `folder()`."""
    return store_through(job, lambda file: file.write(output.content))


def store_through(job: Job, write: Callable[[BinaryIO], object]) -> str:
    """The same for a file that is too large to hold in memory: `write` fills it."""
    relative = f"{job.region_id}/{job.pk}/{job.attempt}-{secrets.token_hex(8)}"
    write_whole(folder() / relative, write)
    return relative


def write_whole(target: Path, write: Callable[[BinaryIO], object]) -> None:
    """The whole file or none: filled under another name, on the disk before it gets its own."""
    unfinished = target.with_name(f"{target.name}-{secrets.token_hex(4)}{UNFINISHED}")
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with unfinished.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(target)
    finally:
        unfinished.unlink(missing_ok=True)


def read(job: Job) -> bytes:
    return (folder() / job.file).read_bytes()


def clear(job: Job, *, but: str = "") -> None:
    """Remove every file of the job, also what a killed run left half; `but` is the one that stays."""
    home = folder_of(job)
    for path in home.glob("*"):
        if path != folder() / but:
            path.unlink(missing_ok=True)
    if home.exists() and not but:
        home.rmdir()
