"""The quick log (J5): one action writes what was seen, the skills it proves and the next small step."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from participants.actions import add_entry, agree_step, undo_entry
from participants.models import Participant, Step, TimelineEntry
from regions.audit import record
from regions.models import Membership
from trajectories.events import Event
from trajectories.log.quick_log import QuickLog
from trajectories.models import ProgressLog, Skill, SkillObservation

TWICE_WITHIN = timedelta(minutes=2)


@dataclass(frozen=True)
class Logged:
    """What came of it, to show and to undo."""

    entry: TimelineEntry
    observations: list[SkillObservation] = field(default_factory=list)
    step: Step | None = None


@transaction.atomic
def log_progress(*, by: Membership | None, participant: Participant, entry: QuickLog) -> Logged:
    """Write the line, the observations and the step. Tapping twice on a slow phone writes it once."""
    Participant.objects.select_for_update(of=("self",)).filter(pk=participant.pk).first()
    earlier = logged_just_now(by=by, participant=participant, text=entry.text)
    if earlier is not None:
        return Logged(earlier, list(earlier.observations.all()), None)
    skills = list(Skill.objects.filter(pk__in=entry.skill_ids).order_by("-kind", "position", "name"))
    line = add_entry(
        by=by,
        participant=participant,
        kind=entry.kind,
        on=entry.on,
        text=entry.text,
        skills=[skill.name for skill in skills],
    )
    observations = _observe(by, line, skills, entry.level)
    step = _agree(by, participant, entry)
    ProgressLog.objects.create(entry=line, step=step)
    return Logged(line, observations, step)


@transaction.atomic
def undo_log(*, by: Membership | None, entry: TimelineEntry) -> None:
    """Take back the line; what it proved and the step go with it (following.actions.undoing)."""
    undo_entry(by=by, entry=entry)


def logged_just_now(*, by: Membership | None, participant: Participant, text: str) -> TimelineEntry | None:
    """The line that this person wrote a moment ago in these very words, if any."""
    return (
        TimelineEntry.objects.standing()
        .filter(participant=participant, by=by, text=text)
        .filter(recorded_at__gte=timezone.now() - TWICE_WITHIN)
        .first()
    )


def _observe(
    by: Membership | None, line: TimelineEntry, skills: Iterable[Skill], level: int | None
) -> list[SkillObservation]:
    """A chosen skill without a level is named on the line, but says nothing about how it went."""
    if level is None:
        return []
    observations = SkillObservation.objects.bulk_create(
        SkillObservation(
            participant_id=line.participant_id, skill=skill, level=level, seen_on=line.on, entry=line
        )
        for skill in skills
    )
    if observations:
        record(
            event=Event.SKILL_OBSERVED,
            by=by,
            subject=line,
            participant_id=line.participant_id,
            changes={"level": (None, level), "skills": (0, len(observations))},
        )
    return observations


def _agree(by: Membership | None, participant: Participant, entry: QuickLog) -> Step | None:
    if not entry.next_step:
        return None
    return agree_step(
        by=by, participant=participant, text=entry.next_step, agreed_on=entry.on, due_on=entry.next_step_due
    )
