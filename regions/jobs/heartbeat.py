"""The heartbeat of a run while one of its steps takes long."""

import logging
import threading
from datetime import timedelta
from types import TracebackType
from typing import Protocol, Self
from uuid import UUID

from django.db import DatabaseError, connections

logger = logging.getLogger("llo.jobs")
EVERY = timedelta(seconds=20)
LONGEST = timedelta(
    minutes=30
)  # a run that takes longer hangs: its heart stops, and the sweeper takes it back


class Living(Protocol):
    """A run, or a part in the hands of a worker."""

    job_id: UUID

    def is_alive(self) -> bool: ...


class Heartbeat:
    """Says every 20 seconds, over a connection of its own, that this run lives. A killed worker says nothing more."""

    def __init__(self, work: Living):
        self.work = work
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._beat, name=f"pulse-{work.job_id}", daemon=True)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.over.set()

    def _beat(self) -> None:
        try:
            for _ in range(LONGEST // EVERY):
                if self.over.wait(EVERY.total_seconds()) or not self.work.is_alive():
                    return
        except DatabaseError:
            logger.warning("job %s lost its heartbeat", self.work.job_id)
        finally:
            connections.close_all()
