"""Words that more than one feature shows: a line about somebody, a summary, how a trajectory stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regions import words
from regions.models import Region
from trajectories.addresses import to
from trajectories.enums import TrajectoryState
from trajectories.models import Trajectory

STATE_TONES = {
    TrajectoryState.PLANNED: "neutral",
    TrajectoryState.RUNNING: "info",
    TrajectoryState.COMPLETED: "positive",
    TrajectoryState.STOPPED: "warning",
}


@dataclass(frozen=True)
class PersonLine:
    """A row of components/people.html: somebody, a few words, and a badge when there is one."""

    name: str
    url: str
    note: str = ""
    badge: str = ""
    tone: str = "neutral"


@dataclass(frozen=True)
class SummaryItem:
    """A row of components/summary_list.html."""

    label: str
    value: str


def summary(rows: Iterable[tuple[str, object]]) -> list[SummaryItem]:
    """Of these (label, value) the ones that say something."""
    return [SummaryItem(label, str(value)) for label, value in rows if value]


def tone_of(trajectory: Trajectory) -> str:
    return STATE_TONES[TrajectoryState(trajectory.state)]


def trajectory_line(trajectory: Trajectory, region: Region, *, badge: str, tone: str) -> PersonLine:
    """Whose it is, with the way to its page."""
    return PersonLine(
        name=trajectory.participant.identity.full_name,
        url=to(region, "page", trajectory.pk),
        note=trajectory.title,
        badge=badge,
        tone=tone,
    )


def due_words(day: date, today: date) -> str:
    """ "vandaag", or the day."""
    return _("vandaag") if day == today else words.date_short(day, today)


def due_tone(day: date, today: date) -> str:
    """Amber when the day has passed."""
    return "warning" if day < today else "neutral"


def steps_done(done: int, all_steps: int) -> str:
    """ "2 van 3 stappen klaar"."""
    text = ngettext("%(done)s van %(all)s stap klaar", "%(done)s van %(all)s stappen klaar", all_steps)
    return text % {"done": done, "all": all_steps}
