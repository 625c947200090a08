"""Open trajectories of somebody else's people, as something that goes to a colleague when somebody leaves.

A trajectory of one's own people goes along with the person (`actions.following_people`).
"""

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from participants.permissions import SUPERVISORS
from regions.members.responsibilities import Responsibility
from trajectories.following.actions.following_people import give_trajectories
from trajectories.models import Trajectory
from trajectories.models.trajectory import TrajectoryQuerySet


def _in_words(count: int) -> str:
    return ngettext("%(count)s traject", "%(count)s trajecten", count) % {"count": count}


def _of_others_people() -> TrajectoryQuerySet:
    mine = Q(participant__supervisor=F("supervisor"))
    others: TrajectoryQuerySet = Trajectory.objects.open().exclude(mine)
    return others


FOLLOWING = Responsibility(
    code="trajectories",
    question=_("Wie volgt de trajecten?"),
    counted=_in_words,
    holder="supervisor",
    rows=_of_others_people,
    assign=give_trajectories,
    roles=SUPERVISORS,
)
