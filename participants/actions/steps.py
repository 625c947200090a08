"""The own wish and the small steps (D5, first form)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from participants.actions.timeline import write_line
from participants.enums import EntryKind
from participants.events import Event
from participants.models import Participant, Step, TimelineEntry, Wish
from regions.audit import HIDDEN, Change, record
from regions.models import Membership
from regions.vocabulary import EventCode


@transaction.atomic
def agree_step(
    *, by: Membership | None, participant: Participant, text: str, agreed_on: date, due_on: date | None = None
) -> Step:
    """A small step for `due_on`, or for no day in particular."""
    step = Step.objects.create(
        participant=participant, text=text, agreed_on=agreed_on, due_on=due_on, agreed_by=by
    )
    _audit(Event.STEP_AGREED, by, step, text=HIDDEN, due_on=(None, due_on))
    return step


@transaction.atomic
def change_step(*, by: Membership | None, step: Step, text: str, due_on: date | None) -> Step:
    """Say the step otherwise, or give it another day."""
    changes: dict[str, Change] = {}
    if text != step.text:
        changes["text"] = HIDDEN
    if due_on != step.due_on:
        changes["due_on"] = (step.due_on, due_on)
    if changes:
        step.text, step.due_on = text, due_on
        step.save(update_fields=["text", "due_on"])
        _audit(Event.STEP_CHANGED, by, step, **changes)
    return step


@transaction.atomic
def finish_step(*, by: Membership | None, step: Step, on: date) -> Step:
    """The step is done: it goes to the timeline. Pressing twice finishes it once."""
    if Step.objects.filter(pk=step.pk, done_on=None).update(done_on=on):
        step.done_on = on
        write_line(
            by=by,
            participant=step.participant,
            kind=EntryKind.STEP_DONE,
            on=on,
            text=step.text,
            about_id=step.pk,
        )
        _audit(Event.STEP_FINISHED, by, step, done_on=(None, on))
    return step


@transaction.atomic
def reopen_step(*, by: Membership | None, step: Step) -> Step:
    """Undo of finishing: the step stands open again and its line goes."""
    TimelineEntry.objects.standing().filter(about_id=step.pk).update(undone_at=timezone.now())
    return put_back(by=by, step=step)


def put_back(*, by: Membership | None, step: Step) -> Step:
    """Only the step itself, for the undo that has already taken the line back."""
    if step.done_on is not None:
        _audit(Event.STEP_REOPENED, by, step, done_on=(step.done_on, None))
        step.done_on = None
        step.save(update_fields=["done_on"])
    return step


@transaction.atomic
def state_wish(*, by: Membership | None, participant: Participant, text: str, said_on: date) -> Wish:
    """Write down what somebody wants, in own words; the latest one holds."""
    wish = Wish.objects.create(participant=participant, text=text, said_on=said_on, recorded_by=by)
    record(
        event=Event.WISH_STATED,
        by=by,
        subject=wish,
        participant_id=participant.pk,
        changes={"text": HIDDEN, "said_on": (None, said_on)},
    )
    return wish


def _audit(event: EventCode, by: Membership | None, step: Step, **changes: Change) -> None:
    record(event=event, by=by, subject=step, participant_id=step.participant_id, changes=changes)
