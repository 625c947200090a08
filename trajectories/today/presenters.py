"""What needs somebody today, as cards with a line for every person, and lines for the own tasks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from participants.models import Participant, Step
from regions import words
from regions.models import Region, Task
from regions.todo.presenters import TaskLine, task_line
from trajectories.addresses import to, to_person
from trajectories.follow_ups.presenters import at_work
from trajectories.models import FollowUp, Trajectory, TrajectoryStep
from trajectories.presenters import PersonLine, due_tone, due_words, trajectory_line
from trajectories.today.queries import Today

SHOWN = 6
VERY_SILENT = 2  # times the region's number of days


@dataclass(frozen=True)
class Section:
    """One card: the first rows, and the rest folded away."""

    title: str
    icon: str
    tone: str
    rows: list[PersonLine]
    is_long: bool = False

    @property
    def first(self) -> list[PersonLine]:
        return self.rows[:SHOWN]

    @property
    def rest(self) -> list[PersonLine]:
        return self.rows[SHOWN:]


def sections_of(day: Today, region: Region, today: date) -> list[Section]:
    """The cards with anybody in them."""
    silent = [_silent(person, region, today) for person in day.silent]
    starts = [_start(one, region, today) for one in day.starts]
    checks = [_check(one, region, today) for one in day.follow_ups]
    endings = [_ending(one, region, today) for one in day.endings]
    sections = (
        Section(words.silent_longer_than(region.silent_days), "clock", "warning", silent, is_long=True),
        Section(_("Begint het traject?"), "flag", "info", starts),
        Section(_("Werkt iemand nog?"), "briefcase", "positive", checks),
        Section(_("Stappen van nu"), "stairs", "info", _steps(day, region, today), is_long=True),
        Section(_("Traject is bijna klaar"), "calendar-clock", "accent", endings),
    )
    return [section for section in sections if section.rows]


def own_group(people: Iterable[PersonLine]) -> list[Section]:
    """The card of a teacher; none without people."""
    rows = list(people)
    return [Section(_("Mijn deelnemers"), "users", "info", rows, is_long=True)] if rows else []


def _silent(person: Participant, region: Region, today: date) -> PersonLine:
    days = (today - person.last_contact_on).days
    return PersonLine(
        name=person.identity.full_name,
        url=to_person(region, person.pk),
        note=_("Laatste contact: %(day)s") % {"day": words.date_short(person.last_contact_on, today)},
        badge=words.days(days),
        tone="negative" if days > VERY_SILENT * region.silent_days else "warning",
    )


def _start(trajectory: Trajectory, region: Region, today: date) -> PersonLine:
    day = trajectory.starts_on
    return trajectory_line(trajectory, region, badge=due_words(day, today), tone=due_tone(day, today))


def _ending(trajectory: Trajectory, region: Region, today: date) -> PersonLine:
    day = trajectory.planned_end_on
    left = words.days_left((day - today).days)
    return trajectory_line(trajectory, region, badge=left, tone=due_tone(day, today))


def _check(check: FollowUp, region: Region, today: date) -> PersonLine:
    return PersonLine(
        name=check.participant.identity.full_name,
        url=to(region, "follow_up", check.pk),
        note=at_work(check.months),
        badge=due_words(check.due_on, today),
        tone=due_tone(check.due_on, today),
    )


def _steps(day: Today, region: Region, today: date) -> list[PersonLine]:
    """Small steps, and then one line for the steps of each trajectory."""
    small = [_small_step(step, region, today) for step in day.steps]
    return small + [_trajectory_steps(steps, region, today) for steps in day.by_trajectory()]


def _small_step(step: Step, region: Region, today: date) -> PersonLine:
    line = PersonLine(
        name=step.participant.identity.full_name,
        url=to_person(region, step.participant_id),
        note=step.text,
    )
    if step.due_on is None:
        return line
    return replace(line, badge=due_words(step.due_on, today), tone=due_tone(step.due_on, today))


def _trajectory_steps(steps: list[TrajectoryStep], region: Region, today: date) -> PersonLine:
    """The step that waits longest, and how many more."""
    first, others = steps[0], len(steps) - 1
    and_others = _("%(step)s, en nog %(others)s") % {"step": first.title, "others": others}
    return PersonLine(
        name=first.trajectory.participant.identity.full_name,
        url=to(region, "page", first.trajectory_id),
        note=and_others if others else first.title,
        badge=due_words(first.due_on, today),
        tone=due_tone(first.due_on, today),
    )


def own_task_line(task: Task, region: Region, today: date) -> TaskLine:
    return task_line(
        task, region=region.slug, due=due_words(task.due_on, today), tone=due_tone(task.due_on, today)
    )
