"""Who learns at an employer, on its page (employers.hooks): only people this member may see."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from employers.models import Employer
from regions.access.permissions import Permission, can
from regions.access.request import RegionRequest
from regions.audit import seen
from regions.enums import AccessKind
from trajectories.following.queries import trajectories_at
from trajectories.presenters import tone_of, trajectory_line


def people_there(request: RegionRequest, employer: Employer) -> SafeString:
    if not can(request.membership, Permission.VIEW_TRAJECTORIES):
        return mark_safe("")
    trajectories = trajectories_at(employer, request.membership)
    seen(request, [one.participant_id for one in trajectories], kind=AccessKind.LIST)
    lines = [
        trajectory_line(one, request.region, badge=one.get_state_display(), tone=tone_of(one))
        for one in trajectories
    ]
    return render_to_string("trajectories/_people_at_employer.html", {"people": lines}, request=request)
