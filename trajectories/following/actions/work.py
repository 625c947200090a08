"""Work begins, and after 6, 12 and 24 months somebody asks whether it lasts (J9)."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from participants.actions import record_milestone, undo_milestone
from participants.enums import MilestoneKind
from participants.models import Milestone, Participant
from regions.audit import record
from regions.models import Membership
from regions.refusals import Refused
from regions.vocabulary import EventCode
from trajectories.enums import FollowUpAnswer
from trajectories.events import Event
from trajectories.following.actions.moving import latest
from trajectories.following.schedule import follow_up_days
from trajectories.models import FollowUp

STILL_AT_WORK = {6: MilestoneKind.STILL_6, 12: MilestoneKind.STILL_12, 24: MilestoneKind.STILL_24}
ANSWERABLE = ("", FollowUpAnswer.NOT_REACHED)


class AlreadyAnswered(Refused):
    """Somebody answered this check meanwhile."""


@transaction.atomic
def start_work(*, by: Membership | None, participant: Participant, on: date) -> Milestone:
    """Somebody begins to work: the milestone, and the checks that follow from it."""
    milestone = record_milestone(by=by, participant=participant, kind=MilestoneKind.AT_WORK, on=on)
    schedule_follow_ups(participant=participant, work_since=on)
    return milestone


@transaction.atomic
def undo_start_work(*, by: Membership | None, milestone: Milestone) -> None:
    """The checks go with the milestone (actions.undoing)."""
    undo_milestone(by=by, milestone=milestone)


def schedule_follow_ups(*, participant: Participant, work_since: date) -> None:
    """Add the checks that are not there yet; doing it twice changes nothing."""
    FollowUp.objects.bulk_create(
        [
            FollowUp(participant=participant, months=months, work_since=work_since, due_on=due_on)
            for months, due_on in follow_up_days(work_since).items()
        ],
        ignore_conflicts=True,
    )


def forget_follow_ups(*, participant: Participant, work_since: date) -> None:
    """Without work there is nothing to ask; what was answered stays."""
    FollowUp.objects.filter(participant=participant, work_since=work_since, answer="").delete()


@transaction.atomic
def answer_follow_up(*, by: Membership | None, follow_up: FollowUp, answer: str, on: date) -> FollowUp:
    """Write down what was heard. "Not reached" may be followed by a real answer later; after a real one
    AlreadyAnswered."""
    before = follow_up.answer
    _write_answer(follow_up, answer=answer, on=on, by=by, among=ANSWERABLE)
    participant = follow_up.participant
    if answer == FollowUpAnswer.WORKING:
        record_milestone(by=by, participant=participant, kind=STILL_AT_WORK[follow_up.months], on=on)
    elif answer == FollowUpAnswer.NOT_WORKING:
        record_milestone(by=by, participant=participant, kind=MilestoneKind.WORK_ENDED, on=on)
        forget_follow_ups(participant=participant, work_since=follow_up.work_since)
    _audit(Event.FOLLOW_UP_ANSWERED, by, follow_up, before)
    return follow_up


@transaction.atomic
def undo_answer(*, by: Membership | None, follow_up: FollowUp) -> None:
    """As if it had not been asked: the milestone goes, and with it the answer (actions.undoing)."""
    milestones = _milestones_of(follow_up)
    for milestone in milestones:
        undo_milestone(by=by, milestone=milestone)
    if not milestones:
        before = follow_up.answer
        _write_answer(follow_up, answer="", on=None, by=None, among=(before,))
        _audit(Event.FOLLOW_UP_ANSWER_UNDONE, by, follow_up, before)
    follow_up.refresh_from_db()


def _milestones_of(follow_up: FollowUp) -> list[Milestone]:
    """The event that the answer wrote; none for "not reached"."""
    kinds: dict[str, MilestoneKind] = {
        FollowUpAnswer.WORKING: STILL_AT_WORK[follow_up.months],
        FollowUpAnswer.NOT_WORKING: MilestoneKind.WORK_ENDED,
    }
    kind = kinds.get(follow_up.answer)
    return latest(follow_up.participant_id, kind, follow_up.answered_on) if kind else []


def _write_answer(
    follow_up: FollowUp, *, answer: str, on: date | None, by: Membership | None, among: tuple[str, ...]
) -> None:
    open_rows = FollowUp.objects.filter(pk=follow_up.pk, answer__in=among)
    if not open_rows.update(answer=answer, answered_on=on, answered_by=by):
        raise AlreadyAnswered(_("Een collega heeft dit al vastgelegd."))
    follow_up.answer, follow_up.answered_on, follow_up.answered_by = answer, on, by


def _audit(event: EventCode, by: Membership | None, follow_up: FollowUp, before: str) -> None:
    record(
        event=event,
        by=by,
        subject=follow_up,
        participant_id=follow_up.participant_id,
        changes={"answer": (before, follow_up.answer)},
    )
