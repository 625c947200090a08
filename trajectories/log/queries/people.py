"""Whom somebody may write about, and whom to choose first."""

from datetime import date, timedelta

from django.db.models import Case, F, IntegerField, Prefetch, Q, Value, When

from participants.enums import Standing
from participants.matching import normalise
from participants.models import Participant
from participants.models.participant import ParticipantQuerySet
from participants.queries.finding import name_begins_with
from regions.models import Membership
from trajectories.enums import TrajectoryState
from trajectories.models import Trajectory
from trajectories.models.trajectory import TrajectoryQuerySet

MOST_CHOICES = 40


def silent_before(today: date, silent_days: int) -> date:
    """Who had the last contact before this day is silent."""
    return today - timedelta(days=silent_days)


def people_to_choose(membership: Membership, text: str, today: date) -> list[Participant]:
    """At most 40 people: the own caseload first, in it those who were silent longest, then by name.
    With a text also people who are off the road."""
    people = Participant.objects.visible_to(membership)
    people = people.filter(named_like(text)) if text.strip() else people.filter(standing=Standing.ON_THE_ROAD)
    silent = Q(standing=Standing.ON_THE_ROAD) & Q(
        last_contact_on__lt=silent_before(today, membership.region.silent_days)
    )
    ordered = people.annotate(
        is_other=_flag(~Q(supervisor=membership) & ~Q(teacher=membership)),
        is_heard=_flag(~silent),
        silent_order=Case(When(silent, then=F("last_contact_on")), default=Value(date.max)),
    ).order_by("is_other", "is_heard", "silent_order", "identity__search_last", "pk")
    return list(with_place(ordered)[:MOST_CHOICES])


def named_like(text: str) -> Q:
    """By the beginning of the first or the last name, however it is written, or by number."""
    by_number = Q(number__iexact=text.strip())
    return by_number | name_begins_with(text, through="identity__") if normalise(text) else by_number


def with_place(people: ParticipantQuerySet) -> ParticipantQuerySet:
    """Adds the names, and `running`: the trajectories that run now, with where."""
    return people.select_related("identity").prefetch_related(
        Prefetch("trajectories", queryset=_running(), to_attr="running")
    )


def _running() -> TrajectoryQuerySet:
    running = Trajectory.objects.filter(state=TrajectoryState.RUNNING)
    return running.select_related("employer__organisation").order_by("-starts_on")


def place_of(participant: Participant) -> str:
    """The employer of the trajectory that runs now, or its title, or nothing."""
    for trajectory in participant.running:
        return str(trajectory.employer) if trajectory.employer else trajectory.title
    return ""


def _flag(condition: Q) -> Case:
    return Case(When(condition, then=Value(1)), default=Value(0), output_field=IntegerField())
