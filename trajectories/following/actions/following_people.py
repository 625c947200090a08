"""Trajectories get another supervisor: along with their people, or on their own."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from participants.models import Participant
from regions.audit import Changed, record_each
from regions.models import Membership
from trajectories.events import Event
from trajectories.models import Trajectory


def go_along(by: Membership, people: Sequence[Participant], to: Membership | None) -> None:
    """Open trajectories of these people that the old supervisor followed go to the new one. Part of giving people."""
    old: defaultdict[UUID | None, list[UUID]] = defaultdict(list)
    for person in people:
        old[person.supervisor_id].append(person.pk)
    for supervisor_id, ids in old.items():
        rows = Trajectory.objects.open().filter(participant__in=ids, supervisor=supervisor_id)
        give_trajectories(by, list(rows.order_by("pk").select_for_update()), to)


@transaction.atomic
def give_trajectories(by: Membership, trajectories: Sequence[Trajectory], to: Membership | None) -> None:
    """To one supervisor, with as many statements for many as for one."""
    if not trajectories:
        return
    Trajectory.objects.filter(pk__in=[one.pk for one in trajectories]).update(supervisor=to)
    record_each(
        event=Event.TRAJECTORY_CHANGED,
        by=by,
        changed=[
            Changed(
                one,
                {"supervisor": (one.supervisor_id, to.pk if to else None)},
                participant_id=one.participant_id,
            )
            for one in trajectories
        ],
    )
