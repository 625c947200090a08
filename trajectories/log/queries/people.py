"""Whom somebody may write about, and whom to choose first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Case, F, IntegerField, Q, Value, When

from participants.enums import Standing
from participants.matching import normalise
from participants.models import Participant
from participants.queries.finding import name_begins_with
from regions.models import Membership
from trajectories.models import Trajectory
from trajectories.permissions import sees_place

MOST_CHOICES = 40


@dataclass(frozen=True)
class Choice:
    """Somebody to write about; `place` is empty for who may not know it."""

    person: Participant
    place: str


def silent_before(today: date, silent_days: int) -> date:
    """Who had the last contact before this day is silent."""
    return today - timedelta(days=silent_days)


def people_to_choose(membership: Membership, text: str, today: date) -> list[Choice]:
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
    chosen = list(ordered.select_related("identity")[:MOST_CHOICES])
    places = places_of([person.pk for person in chosen]) if sees_place(membership) else {}
    return [Choice(person, places.get(person.pk, "")) for person in chosen]


def named_like(text: str) -> Q:
    """By the beginning of the first or the last name, however it is written, or by number."""
    by_number = Q(number__iexact=text.strip())
    return by_number | name_begins_with(text, through="identity__") if normalise(text) else by_number


def places_of(participant_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Where these people learn now; who has no trajectory that runs is not in it."""
    running = Trajectory.objects.running().filter(participant__in=participant_ids)
    latest_last = running.select_related("employer__organisation").order_by("starts_on")
    return {trajectory.participant_id: _place(trajectory) for trajectory in latest_last}


def place_among(trajectories: Iterable[Trajectory], membership: Membership) -> str:
    """Where somebody learns now, of these the latest first; empty for who may not know it."""
    if not sees_place(membership):
        return ""
    return next((_place(one) for one in trajectories if one.is_running), "")


def _place(trajectory: Trajectory) -> str:
    return str(trajectory.employer) if trajectory.employer else trajectory.title


def _flag(condition: Q) -> Case:
    return Case(When(condition, then=Value(1)), default=Value(0), output_field=IntegerField())
