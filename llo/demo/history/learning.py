"""Trajectories with their steps."""

from datetime import date, timedelta

from employers.models import Employer
from llo.demo.days import weekday
from llo.demo.history.case import Case, Detail
from llo.demo.picture import Ending
from llo.demo.roads import Stretch
from llo.demo.trades import CHOICES, GOALS
from trajectories.enums import Destination, TemplateKind, TrajectoryState
from trajectories.following.schedule import PlannedStep, plan_steps, planned_end
from trajectories.models import Template, Trajectory, TrajectoryStep

NOT_AT_WORK = (
    Destination.FURTHER_EDUCATION, Destination.NO_CHANGE, Destination.FURTHER_MBO, Destination.VOLUNTARY_WORK,
)  # fmt: skip


def learn(case: Case) -> None:
    """One trajectory per stretch; the second hangs on the first and stays in the same trade."""
    title, employer = _choose_work(case)
    for stretch in case.road.stretches:
        previous = case.trajectories[-1] if case.trajectories else None
        case.trajectories.append(_trajectory(case, stretch, title, employer, previous))
    if case.trajectories:
        last = case.trajectories[-1]
        is_in_it = last.state == TrajectoryState.RUNNING or case.road.ending == Ending.AT_WORK
        case.participant.is_placed = last.employer is not None and is_in_it


def _choose_work(case: Case) -> tuple[str, Employer | None]:
    titles, weights = [choice[0] for choice in CHOICES], [choice[1] for choice in CHOICES]
    title = case.rng.choices(titles, weights)[0]
    sectors = next(choice[2] for choice in CHOICES if choice[0] == title)
    found = [employer for sector in sectors for employer in case.stock.employers.get(sector, ())]
    return title, case.rng.choice(found) if found and case.rng.random() < 0.78 else None


def _trajectory(
    case: Case, stretch: Stretch, title: str, employer: Employer | None, previous: Trajectory | None
) -> Trajectory:
    template = choose_template(case, stretch)
    ends_on = planned_end(stretch.starts_on, template.weeks)
    if stretch.is_done and stretch.ended_on is not None:
        ends_on = max(ends_on, stretch.ended_on) if case.rng.random() < 0.3 else stretch.ended_on
    state = TrajectoryState.RUNNING
    if stretch.ended_on is not None:
        state = TrajectoryState.COMPLETED if stretch.is_done else TrajectoryState.STOPPED
    trajectory = case.rows.add(
        Trajectory(
            participant=case.participant,
            template=template,
            kind=template.kind,
            title=title,
            goal=GOALS[title] if case.rng.random() < 0.6 else template.goal,
            supervisor=case.supervisor,
            employer=employer,
            previous=previous,
            state=state,
            starts_on=stretch.starts_on,
            planned_end_on=ends_on,
            ended_on=stretch.ended_on,
            destination=_destination(case, stretch),
        )
    )
    _plan(case, trajectory, template, stretch)
    return trajectory


def choose_template(case: Case, stretch: Stretch) -> Template:
    """The shortest that is long enough, a longer one now and then; people with work mostly take route A."""
    until = stretch.ended_on if stretch.is_done and stretch.ended_on else case.span.last + timedelta(days=10)
    weeks = (until - stretch.starts_on).days / 7
    fitting = [template for template in case.stock.templates if template.weeks >= weeks - 1]
    fitting = sorted(fitting or case.stock.templates, key=lambda template: template.weeks)
    employed = next((template for template in fitting if template.kind == TemplateKind.A), None)
    if case.person.is_employed and employed is not None and case.rng.random() < 0.7:
        return employed
    others = [template for template in fitting if template.kind != TemplateKind.A] or fitting
    return case.rng.choices(others, [5 if position == 0 else 2 for position in range(len(others))])[0]


def _destination(case: Case, stretch: Stretch) -> str:
    if not stretch.is_done or stretch is not case.road.stretches[-1]:
        return ""
    if case.road.work_since is None:
        return case.rng.choice(NOT_AT_WORK)
    if case.person.is_employed:
        return case.rng.choice((Destination.KEPT_JOB, Destination.KEPT_JOB, Destination.BETTER_JOB))
    return Destination.NEW_JOB


def _plan(case: Case, trajectory: Trajectory, template: Template, stretch: Stretch) -> None:
    """The steps of the template on days; what lies behind is done, except the last few of a running one."""
    planned = plan_steps(case.stock.steps[template.pk], stretch.starts_on)
    if stretch.ended_on is not None and stretch.is_done:
        planned = [_squeezed(step, trajectory, stretch.ended_on) for step in planned]
    until = stretch.ended_on or case.span.last - timedelta(days=4 if case.detail == Detail.FULL else 0)
    for step in planned:
        is_done = step.due_on <= until and (
            stretch.ended_on is None or stretch.is_done or case.rng.random() < 0.7
        )
        done_on = min(until, step.due_on + timedelta(days=case.rng.choice((0, 0, 1, 2)))) if is_done else None
        case.rows.add(
            TrajectoryStep(
                trajectory=trajectory,
                position=step.position,
                title=step.title,
                component=step.component,
                due_on=step.due_on,
                done_on=weekday(done_on) if done_on else None,
                asks_what_next=step.asks_what_next,
            )
        )


def _squeezed(step: PlannedStep, trajectory: Trajectory, ended_on: date) -> PlannedStep:
    """A trajectory that ended before its template did: every step falls inside it."""
    if step.due_on <= ended_on:
        return step
    return PlannedStep(step.position, step.title, step.component, ended_on, step.asks_what_next)
