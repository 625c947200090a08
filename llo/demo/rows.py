"""Rows of one region, gathered first and then written table by table."""

from collections import defaultdict
from random import Random
from typing import TypeVar, cast
from uuid import UUID

from django.db import models

from llo.demo.arrays import insert_rows
from participants.models import (
    Consent,
    Eligibility,
    Identity,
    LevelTest,
    MatchToken,
    Milestone,
    Participant,
    Screening,
    Step,
    TimelineEntry,
    Wish,
    WorkSituation,
)
from trajectories.models import FollowUp, SkillObservation, Trajectory, TrajectoryStep

M = TypeVar("M", bound=models.Model)
ORDER: tuple[type[models.Model], ...] = (
    Participant, Identity, MatchToken, WorkSituation, Milestone, Eligibility, Screening, LevelTest, Consent, Wish,
    Step, TimelineEntry, Trajectory, TrajectoryStep, SkillObservation, FollowUp,
)  # fmt: skip


class Rows:
    """Made inside the scope of the region they belong to. Ids come from the seed, so that an address of a page
    still works after the demo was loaded again."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._rows: defaultdict[type[models.Model], list[models.Model]] = defaultdict(list)

    def new_id(self) -> UUID:
        return UUID(int=self._rng.getrandbits(128), version=4)

    def add(self, row: M) -> M:
        row.pk = self.new_id()
        self._rows[type(row)].append(row)
        return row

    def of(self, model: type[M]) -> list[M]:
        return cast("list[M]", self._rows[model])

    def save(self) -> None:
        for model in ORDER:
            if rows := self._rows[model]:
                insert_rows(model, {name: [getattr(row, name) for row in rows] for name in _columns(model)})


def _columns(model: type[models.Model]) -> list[str]:
    """Without the moment of writing, which is the same for all."""
    return [
        field.attname for field in model._meta.concrete_fields if not getattr(field, "auto_now_add", False)
    ]
