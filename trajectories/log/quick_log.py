"""What a quick log holds: one plain value, from the form or the demo (J5)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class QuickLog:
    """What a supervisor fills in. Only the text is required; `level` 1–4 holds for every chosen skill."""

    kind: str
    on: date
    text: str
    skill_ids: tuple[UUID, ...] = ()
    level: int | None = None
    next_step: str = ""
    next_step_due: date | None = None
