"""What is filled before the first page opens, and what the worker fills behind it."""

import logging
import subprocess
import sys
from datetime import date

from django.conf import settings
from django.utils.timezone import localdate

from llo.demo.loading import PICTURES, Say, fill_region, is_open, lay_ground
from llo.demo.teams import ACCOUNTS
from llo.embedded.child import popen
from regions.models import Region

logger = logging.getLogger("llo.demo")
FIRST = tuple(dict.fromkeys(slug for account in ACCOUNTS for slug in account.roles))
OTHERS = tuple(slug for slug in PICTURES if slug not in FIRST)


class NotFilled(RuntimeError):
    """A region of the accounts could not be filled; what went wrong stands above."""


def fill_first(*, today: date, say: Say) -> None:
    """The regions of the accounts, the second one, which is as large as the first, by a process of its own.
    NotHere outside the demo; NotFilled."""
    lay_ground(PICTURES)
    if not any(map(is_open, FIRST)):
        return
    here, beside, *after = FIRST
    command = [sys.executable, "manage.py", "load_demo", "--verbosity", "0", "--only", beside]
    process = popen(command, cwd=settings.BASE_DIR, output=None)
    try:
        for slug in (here, *after):
            fill_region(slug, today=today, say=say)
        if process.wait() != 0:
            raise NotFilled(f"Not filled: {beside}.")
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait()


def open_others() -> list[str]:
    """The regions without an account that are not filled yet, in the order in which they are."""
    return [slug for slug in OTHERS if is_open(slug)]


def fill_behind(region_id: int) -> int | None:
    """Fill one of the others; returns the id of the one that comes after it. A region that fails holds up no other."""
    slug = Region.objects.get(pk=region_id).slug
    try:
        fill_region(slug, today=localdate())
    except Exception:
        logger.exception("%s of the demo was not filled", slug)
    return next((_id_of(after) for after in OTHERS[OTHERS.index(slug) + 1 :]), None)


def _id_of(slug: str) -> int:
    return Region.objects.get(slug=slug).pk
