"""Screenings and tested levels: kept apart, because an indication is not a level (D4)."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions.milestones import record_milestone, undo_milestone
from participants.actions.timeline import write_line
from participants.enums import (
    SCALE_LEVELS,
    SCALE_SKILLS,
    EntryKind,
    Instrument,
    LevelScale,
    MilestoneKind,
    ScreeningOutcome,
    Skill,
)
from participants.events import Event
from participants.lines import level_line, screening_line
from participants.models import LevelTest, Milestone, Participant, Screening
from regions.audit import HIDDEN, record
from regions.models import Membership
from regions.refusals import Refused
from regions.vocabulary import EventCode


@transaction.atomic
def record_screening(
    *,
    by: Membership | None,
    participant: Participant,
    instrument: str,
    taken_on: date,
    outcome: str,
    place: str = "",
) -> Screening:
    """Write the screening. The first of this round is the milestone `screened`, unless the person did not want it."""
    screening = Screening.objects.create(
        participant=participant,
        instrument=instrument,
        taken_on=taken_on,
        outcome=outcome,
        place=place,
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    _line(by, screening, taken_on, screening_line(screening))
    record(
        event=Event.SCREENING_RECORDED,
        by=by,
        subject=screening,
        participant_id=participant.pk,
        changes={
            "instrument": ("", instrument),
            "outcome": ("", outcome),
            "taken_on": (None, taken_on),
            **({"place": HIDDEN} if place else {}),
        },
    )
    if outcome != ScreeningOutcome.REFUSED and not _is_screened(participant):
        record_milestone(
            by=by, participant=participant, kind=MilestoneKind.SCREENED, on=taken_on, with_line=False
        )
    return screening


@transaction.atomic
def record_level_test(
    *,
    by: Membership | None,
    participant: Participant,
    skill: str,
    scale: str,
    level: str,
    taken_on: date,
    instrument: str = Instrument.OTHER,
) -> LevelTest:
    """Write a tested level. Refused when the level is not on the scale, or the scale does not measure the skill."""
    if level not in SCALE_LEVELS[LevelScale(scale)] or skill not in SCALE_SKILLS[LevelScale(scale)]:
        raise Refused(
            _("Dit niveau hoort niet bij %(skill)s. Kies een ander niveau.") % {"skill": Skill(skill).label}
        )
    test = LevelTest.objects.create(
        participant=participant,
        skill=skill,
        scale=scale,
        level=level,
        instrument=instrument,
        taken_on=taken_on,
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    _line(by, test, taken_on, level_line(test))
    record(
        event=Event.LEVEL_TESTED,
        by=by,
        subject=test,
        participant_id=participant.pk,
        changes={
            "skill": ("", skill),
            "scale": ("", scale),
            "level": ("", level),
            "taken_on": (None, taken_on),
        },
    )
    return test


def take_back_screening(*, by: Membership | None, screening_id: UUID) -> None:
    """Delete the screening, and the milestone it made when no other screening of that round carries it."""
    screening = Screening.objects.filter(pk=screening_id).first()
    if screening is None:
        return
    _audit_removed(Event.SCREENING_REMOVED, by, screening)
    screening.delete()
    others = Screening.objects.filter(participant=screening.participant_id, taken_on=screening.taken_on)
    if others.exclude(outcome=ScreeningOutcome.REFUSED).exists():
        return
    for milestone in Milestone.objects.standing().filter(
        participant=screening.participant_id, kind=MilestoneKind.SCREENED, on=screening.taken_on
    ):
        undo_milestone(by=by, milestone=milestone)


def take_back_level_test(*, by: Membership | None, test_id: UUID) -> None:
    """Delete the test. An id that is no level test changes nothing."""
    for test in LevelTest.objects.filter(pk=test_id):
        _audit_removed(Event.LEVEL_REMOVED, by, test)
        test.delete()


def _line(by: Membership | None, row: Screening | LevelTest, on: date, text: str) -> None:
    write_line(
        by=by,
        participant=row.participant,
        kind=EntryKind.SCREENING,
        on=on,
        text=text,
        about_id=row.pk,
        at=row.recorded_at,
    )


def _audit_removed(event: EventCode, by: Membership | None, row: Screening | LevelTest) -> None:
    record(
        event=event,
        by=by,
        subject=row,
        participant_id=row.participant_id,
        changes={"taken_on": (row.taken_on, None)},
    )


def _is_screened(participant: Participant) -> bool:
    """Whether the milestone stands in the round that began with the latest registration."""
    kinds = (MilestoneKind.SCREENED, MilestoneKind.REGISTERED)
    events = Milestone.objects.standing().filter(participant=participant, kind__in=kinds)
    last = events.order_by("-on", "-recorded_at").first()
    return last is not None and last.kind == MilestoneKind.SCREENED
