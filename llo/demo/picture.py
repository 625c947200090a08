"""The invented picture of the country: which regions take part in the demo, since when, and how far they are.

Publicly known are only the pilots Twente and Zuidoost-Brabant and the three Limburg regions; see docs/demo.md.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from regions.enums import RegionState

DRAWN_ON = date(2026, 11, 22)  # the day for which the numbers below were chosen
FIRST_DAY, LAST_DAY = date(2026, 1, 1), date(2027, 12, 31)  # article 3(2) of the regulation
PILOT = (date(2022, 1, 1), date(2024, 12, 31))
LONG_ENOUGH = 90  # a history needs so many days


class Ending(StrEnum):
    """Where somebody's road has come to, seen from today."""

    NEW = "new"  # registered in the last weeks
    WAITING = "waiting"  # screened, not started yet
    NOT_ELIGIBLE = "not_eligible"
    REFERRED = "referred"
    LEFT_EARLY = "left_early"  # stopped before the start
    LEARNING = "learning"
    PAUSED = "paused"
    STOPPED = "stopped"  # stopped after the start
    SEARCHING = "searching"  # trajectory done, no work yet
    WORK_ENDED = "work_ended"
    RETURNED = "returned"  # stopped, came back and is learning again
    AT_WORK = "at_work"


Mix = Counter[Ending]

FULL_TWENTE: Mix = Counter({
    Ending.NEW: 18, Ending.WAITING: 36, Ending.NOT_ELIGIBLE: 12, Ending.REFERRED: 9, Ending.LEFT_EARLY: 15,
    Ending.LEARNING: 40, Ending.PAUSED: 4, Ending.STOPPED: 15, Ending.SEARCHING: 8, Ending.WORK_ENDED: 5,
    Ending.RETURNED: 3,
})  # fmt: skip
FULL_BRABANT: Mix = Counter({
    Ending.NEW: 12, Ending.WAITING: 26, Ending.NOT_ELIGIBLE: 9, Ending.REFERRED: 8, Ending.LEFT_EARLY: 12,
    Ending.LEARNING: 36, Ending.PAUSED: 4, Ending.STOPPED: 13, Ending.SEARCHING: 7, Ending.WORK_ENDED: 4,
    Ending.RETURNED: 4,
})  # fmt: skip
# Shares of everybody in a lighter region; who is left over is learning.
LIGHT = {
    Ending.NEW: 0.07, Ending.WAITING: 0.14, Ending.NOT_ELIGIBLE: 0.04, Ending.REFERRED: 0.03, Ending.LEFT_EARLY: 0.05,
    Ending.PAUSED: 0.02, Ending.STOPPED: 0.06, Ending.SEARCHING: 0.04, Ending.WORK_ENDED: 0.02,
}  # fmt: skip
CLOSED_MIX: Mix = Counter({
    Ending.NOT_ELIGIBLE: 2, Ending.REFERRED: 9, Ending.LEFT_EARLY: 4, Ending.STOPPED: 6, Ending.AT_WORK: 17,
})  # fmt: skip


@dataclass(frozen=True)
class RegionPicture:
    """One region of the demo. In a full one `ahead` people more went to work than its plan asks; a lighter one has
    `people`, of whom `at_work` is the share. `quiet_days`: so long ago somebody last wrote something down."""

    slug: str
    lead: str
    state: RegionState = RegionState.ACTIVE
    starts_on: date | None = None
    mix: Mix = field(default_factory=Counter)
    ahead: int = 0
    people: int = 0
    at_work: float = 0.0
    quiet_days: int = 0
    is_full: bool = False
    silent: int = 0
    unguided: int = 0
    supervisors: int = 3

    @property
    def has_people(self) -> bool:
        return bool(self.mix or self.people)

    def period(self, today: date) -> tuple[date, date] | None:
        """First and last day of the running period. It moves with today when the drawn days would leave no room
        for a history, or lie in the past."""
        if self.starts_on is None:
            return None
        drawn = (DRAWN_ON - self.starts_on).days
        if drawn < LONG_ENOUGH:  # first week, or still to come
            return _from(today - timedelta(days=drawn))
        if (today - self.starts_on).days >= LONG_ENOUGH and today <= LAST_DAY:
            return self.starts_on, LAST_DAY
        return _from((today - timedelta(days=drawn)).replace(day=1))

    def endings(self, today: date) -> Mix:
        """How many people are where, on this day."""
        period = self.period(today)
        if period is None or not self.has_people:
            return Counter()
        if self.state == RegionState.CLOSED:
            return Counter(self.mix)
        pace = (today - period[0]).days / (DRAWN_ON - self.starts_on).days if self.starts_on else 1.0
        if self.is_full:
            return self._full(today, period, pace)
        return self._light(min(2.0, pace))

    def _full(self, today: date, period: tuple[date, date], pace: float) -> Mix:
        mix = Counter({ending: max(1, round(count * pace**0.5)) for ending, count in self.mix.items()})
        plan = plan_on(today, *period)
        went = plan + round(self.ahead * min(1.0, pace))  # whoever works no longer went to work too
        mix[Ending.AT_WORK] = max(10, min(240, went - mix[Ending.WORK_ENDED]))
        return mix

    def _light(self, pace: float) -> Mix:
        people = max(10, round(self.people * pace))
        mix = Counter({ending: round(people * share) for ending, share in LIGHT.items()})
        mix[Ending.AT_WORK] = round(people * self.at_work)
        mix[Ending.LEARNING] = max(3, people - mix.total())
        return mix


def plan_on(day: date, first: date, last: date, target: int = 200) -> int:
    """The straight line to the target; both days count."""
    return round(target * ((day - first).days + 1) / ((last - first).days + 1))


def _from(first: date) -> tuple[date, date]:
    """Until the last day of the regulation when that leaves half a year, else two years."""
    in_programme = FIRST_DAY <= first <= LAST_DAY - timedelta(days=180)
    return first, LAST_DAY if in_programme else first + timedelta(days=730)


def _day(month: int, day: int = 1) -> date:
    return date(2026, month, day)


PICTURE: tuple[RegionPicture, ...] = (
    RegionPicture("twente", "ROC van Twente", starts_on=_day(1), mix=FULL_TWENTE, ahead=21, is_full=True,
                  silent=7, unguided=3, supervisors=8),
    RegionPicture("zuidoost-brabant", "Gemeente Eindhoven", starts_on=_day(1), mix=FULL_BRABANT, ahead=18,
                  is_full=True, silent=4, unguided=2, supervisors=8),
    RegionPicture("zuid-limburg", "Gemeente Heerlen", starts_on=_day(2), people=116, at_work=0.42),
    RegionPicture("noord-limburg", "Gemeente Venlo", starts_on=_day(2), people=100, at_work=0.40),
    RegionPicture("midden-limburg", "Gemeente Roermond", starts_on=_day(3), people=88, at_work=0.38),
    RegionPicture("rijnmond", "Gemeente Rotterdam", starts_on=_day(4), people=120, at_work=0.36, supervisors=4),
    RegionPicture("friesland", "Gemeente Leeuwarden", starts_on=_day(3), people=118, at_work=0.40),
    RegionPicture("haaglanden", "Gemeente Den Haag", starts_on=_day(4), people=117, at_work=0.33, supervisors=4),
    RegionPicture("groot-amsterdam", "Gemeente Amsterdam", starts_on=_day(5), people=112, at_work=0.30, supervisors=4),
    RegionPicture("midden-utrecht", "Gemeente Utrecht", starts_on=_day(5), people=102, at_work=0.28),
    RegionPicture("groningen", "Gemeente Groningen", starts_on=_day(5), people=98, at_work=0.30),
    RegionPicture("stedendriehoek", "Gemeente Apeldoorn", starts_on=_day(6), people=92, at_work=0.26),
    RegionPicture("rijk-van-nijmegen", "Gemeente Nijmegen", starts_on=_day(6), people=64, at_work=0.22),
    RegionPicture("achterhoek", "Gemeente Doetinchem", starts_on=_day(7), people=40, at_work=0.18, quiet_days=34,
                  supervisors=2),
    RegionPicture("rivierenland", "Gemeente Tiel", starts_on=_day(8), people=26, at_work=0.08, quiet_days=39,
                  supervisors=2),
    RegionPicture("drechtsteden", "Gemeente Dordrecht", state=RegionState.CLOSED, starts_on=_day(1), mix=CLOSED_MIX,
                  quiet_days=24, supervisors=2),
    RegionPicture("zeeland", "Gemeente Goes", starts_on=_day(11, 18), supervisors=0),
    RegionPicture("holland-rijnland", "Gemeente Leiden", state=RegionState.AWARDED, starts_on=date(2027, 1, 4),
                  supervisors=0),
    RegionPicture("zaanstreek-waterland", "Gemeente Zaanstad", state=RegionState.APPLYING, supervisors=0),
    RegionPicture("flevoland", "Gemeente Almere", state=RegionState.INTERESTED, supervisors=0),
)  # fmt: skip
PILOTS = ("twente", "zuidoost-brabant")
PILOT_PEOPLE = 240
