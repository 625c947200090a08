"""What the tests of the actions share: a trajectory that began, and the events of a person."""

from datetime import date

from participants.models import Milestone, Participant
from tests.cast import make_participant
from tests.trajectories.places import TITLE
from trajectories.enums import TemplateKind
from trajectories.following.actions.starting import start_trajectory
from trajectories.following.actions.work import start_work
from trajectories.models import FollowUp, Template, Trajectory

TODAY = date(2026, 11, 20)


def started(cast, participant, **fields) -> Trajectory:
    template = Template.objects.get(kind=TemplateKind.A)
    options = {"title": TITLE, "starts_on": date(2026, 9, 7), "today": TODAY, **fields}
    return start_trajectory(by=cast.jeroen, participant=participant, template=template, **options)


def registered(cast) -> Participant:
    """Samira, of Jeroen, before she began."""
    return make_participant(supervisor=cast.jeroen, registered_on=date(2026, 9, 1), eligible=True)


def kinds(participant) -> list[str]:
    return list(
        Milestone.objects.standing()
        .filter(participant=participant)
        .order_by("recorded_at")
        .values_list("kind", flat=True)
    )


def at_work(cast, participant, since=date(2026, 5, 1)):
    start_work(by=cast.jeroen, participant=participant, on=since)
    return {check.months: check for check in FollowUp.objects.filter(participant=participant)}
