"""Who learns at an employer, on its page (employers.hooks): only people this member may see."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from employers.models import Employer
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from trajectories.enums import TrajectoryState
from trajectories.following.queries import trajectories_at
from trajectories.following.views.listing import STATE_TONES
from trajectories.models import Trajectory


def people_there(request: RegionRequest, employer: Employer) -> SafeString:
    if not can(request.membership, Permission.VIEW_TRAJECTORIES):
        return mark_safe("")
    trajectories = trajectories_at(employer, request.membership)
    seen(request, [one.participant_id for one in trajectories], kind=AccessKind.LIST)
    context = {"people": [_row(request, one) for one in trajectories]}
    return render_to_string("trajectories/_people_at_employer.html", context, request=request)


def _row(request: RegionRequest, trajectory: Trajectory) -> dict[str, str]:
    return {
        "name": trajectory.participant.identity.full_name,
        "url": reverse("trajectories:page", args=[request.region.slug, trajectory.pk]),
        "note": trajectory.title,
        "badge": trajectory.get_state_display(),
        "tone": STATE_TONES[TrajectoryState(trajectory.state)],
    }
