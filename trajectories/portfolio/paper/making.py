"""The job that makes portfolios: for whom a member may have them, and what goes to the press."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.models import Participant
from regions.access.permissions import Permission, can
from regions.audit import seen_by
from regions.enums import AccessKind
from regions.jobs.output import Gathered
from regions.jobs.registry import Batch
from regions.models import Membership
from regions.refusals import Refused
from trajectories.portfolio.paper.portfolio import file_name, gather, portfolio_html
from trajectories.portfolio.paper.sheet import SHEET

KIND = "portfolios"
PAGE = "trajectories:portfolios"


def visible(owner: Membership) -> QuerySet[Participant]:
    """Whose portfolio this member may have, at this moment. Refused for who may make none."""
    if owner.ended_at is not None or not can(owner, Permission.MAKE_PORTFOLIOS):
        raise Refused(_("Je mag geen portfolio’s meer maken in deze regio."))
    return Participant.objects.visible_to(owner)


def gather_portfolios(owner: Membership, participant_ids: Sequence[UUID]) -> list[Gathered]:
    """Everybody in it stands in the log as read by the owner."""
    papers = gather(owner.region, participant_ids)
    seen_by(owner, papers, kind=AccessKind.EXPORT, page=PAGE)
    return [Gathered(pk, file_name(paper), paper) for pk, paper in papers.items()]


def bundle_name(owner: Membership) -> str:
    return f"portfolios-{owner.region.slug}-{timezone.localdate():%Y-%m}.zip"


PORTFOLIOS = Batch(
    code=KIND,
    label=gettext_lazy("portfolio’s"),
    sheet=SHEET,
    visible=visible,
    gather=gather_portfolios,
    html=portfolio_html,
    bundle_name=bundle_name,
)
