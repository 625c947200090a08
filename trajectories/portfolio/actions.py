"""Ask for portfolios on paper. Whose they may be is looked at again by the worker, for every document."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participants.models import Participant
from regions.jobs.actions import enqueue_batch
from regions.models import Job, Membership
from trajectories.portfolio.paper.making import KIND


@transaction.atomic
def ask_portfolios(*, by: Membership, people: QuerySet[Participant]) -> Job:
    """One job for all of them, in the order of their numbers."""
    subjects = list(people.order_by("number").values_list("pk", flat=True))
    title = ngettext("Portfolio van %(n)s deelnemer", "Portfolio’s van %(n)s deelnemers", len(subjects))
    return enqueue_batch(by=by, kind=KIND, title=title % {"n": len(subjects)}, subjects=subjects)


@transaction.atomic
def ask_portfolio(*, by: Membership, participant: Participant) -> Job:
    """A job of one document, which comes out as a PDF of its own."""
    title = _("Portfolio van deelnemer %(number)s") % {"number": participant.number}
    return enqueue_batch(by=by, kind=KIND, title=title, subjects=[participant.pk])
