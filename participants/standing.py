"""Where somebody stands, derived from dated events. Pure: no database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from participants.enums import MilestoneKind, Stage, Standing

K = MilestoneKind

OFF_THE_ROAD: dict[str, Standing] = {
    K.PAUSED: Standing.PAUSED,
    K.STOPPED: Standing.STOPPED,
    K.REFERRED: Standing.REFERRED,
    K.NOT_ELIGIBLE: Standing.NOT_ELIGIBLE,
}
BACK_ON_THE_ROAD = frozenset({K.REGISTERED, K.STARTED, K.RESUMED, K.REOPENED})
STILL_AT_WORK = frozenset({K.STILL_6, K.STILL_12, K.STILL_24})
ROAD = (Stage.REGISTERED, Stage.SCREENED, Stage.STARTED, Stage.COMPLETED, Stage.AT_WORK, Stage.STILL_6)

_ORDER = {kind: position for position, kind in enumerate(MilestoneKind.values)}


class MilestoneLike(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def on(self) -> date: ...
    @property
    def recorded_at(self) -> datetime: ...


@dataclass(frozen=True)
class Derived:
    """What follows from the events; `reached` holds the day of every step of the road that holds now."""

    stage: Stage
    standing: Standing
    counted_on: date | None
    at_work_since: date | None
    reached: dict[Stage, date]


def derive(events: Iterable[MilestoneLike], *, is_eligible: bool) -> Derived:
    """Fold the events (undone ones left out) in the order of their days.

    - The stage is the furthest step that still holds. Nothing has to come first: a person may start without screening.
    - `registered` again (a returner) begins a new round: screened, started and completed no longer hold. The first
      one does not: some people were registered on paper after they had started.
    - `started` again begins a new trajectory: completed no longer holds.
    - Work holds until `work_ended`, also through a new round. A new `at_work` is new work: its 6 months begin again.
      `still_6/12/24` without work that holds says nothing.
    - paused, stopped, referred and not_eligible take somebody off the road; registered, started, resumed and reopened
      bring somebody back. The stage stays what it was: it tells how far somebody came.
    - counted_on is the first day in education ever, for somebody whose latest assessment says eligible; stopping
      or returning does not change it.
    - On one day the order of recording decides, then the order of the road.
    """
    reached: dict[Stage, date] = {}
    standing, first_start = Standing.ON_THE_ROAD, None
    for event in sorted(events, key=_in_order):
        _walk(reached, event.kind, event.on)
        standing = OFF_THE_ROAD.get(
            event.kind, Standing.ON_THE_ROAD if event.kind in BACK_ON_THE_ROAD else standing
        )
        if event.kind == K.STARTED and first_start is None:
            first_start = event.on
    return Derived(
        stage=next((step for step in reversed(ROAD) if step in reached), Stage.REGISTERED),
        standing=standing,
        counted_on=first_start if is_eligible else None,
        at_work_since=reached.get(Stage.AT_WORK),
        reached=reached,
    )


def _in_order(event: MilestoneLike) -> tuple[date, datetime, int]:
    return event.on, event.recorded_at, _ORDER[event.kind]


def _walk(reached: dict[Stage, date], kind: str, on: date) -> None:
    match kind:
        case K.REGISTERED:
            if Stage.REGISTERED in reached:
                _forget(reached, Stage.SCREENED, Stage.STARTED, Stage.COMPLETED)
            reached[Stage.REGISTERED] = on
        case K.STARTED:
            _forget(reached, Stage.COMPLETED)
            reached[Stage.STARTED] = on
        case K.AT_WORK:
            _forget(reached, Stage.STILL_6)
            reached[Stage.AT_WORK] = on
        case K.WORK_ENDED:
            _forget(reached, Stage.AT_WORK, Stage.STILL_6)
        case K.SCREENED | K.COMPLETED:
            reached[Stage(kind)] = on
        case _ if kind in STILL_AT_WORK and Stage.AT_WORK in reached:
            reached.setdefault(Stage.STILL_6, on)


def _forget(reached: dict[Stage, date], *steps: Stage) -> None:
    for step in steps:
        reached.pop(step, None)
