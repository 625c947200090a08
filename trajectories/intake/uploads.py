"""The uploaded file itself: outside the web root, under a name of our own, gone as soon as it has been read."""

import secrets
from pathlib import Path
from typing import IO

from django.conf import settings

from regions.tenancy.scope import current_region_id


def folder() -> Path:
    return Path(settings.VAR_DIR) / "files" / "intake"


def store(file: IO[bytes]) -> str:
    """Write the bytes and return the path below `folder()`. Call inside a region's scope."""
    relative = f"{current_region_id()}/{secrets.token_hex(16)}"
    target = folder() / relative
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    file.seek(0)
    with unfinished.open("wb") as out:
        while block := file.read(256 * 1024):
            out.write(block)
    unfinished.rename(target)
    return relative


def path_of(relative: str) -> Path:
    return folder() / relative


def remove(relative: str) -> None:
    if relative:
        path_of(relative).unlink(missing_ok=True)
