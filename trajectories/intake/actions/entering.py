"""One row becomes a person, by the same actions as by hand; or fills in what is still empty of one who is there.

``Written`` remembers what came into being, so that the import can be taken back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from participants.actions import (
    add_entry,
    assess_eligibility,
    record_consent,
    record_level_test,
    record_milestone,
    record_screening,
    record_work_situation,
    register_participant,
)
from participants.enums import (
    ConsentChannel,
    ConsentPurpose,
    EligibilityEvidence,
    EligibilityGround,
    EntryKind,
    Instrument,
    MilestoneKind,
    ScreeningOutcome,
)
from participants.models import Participant
from participants.registration import Registration
from regions.models import Membership
from trajectories.enums import Destination, TrajectoryState
from trajectories.following.actions.ending import end_trajectory, stop_trajectory
from trajectories.following.actions.starting import begin_trajectory, start_trajectory
from trajectories.following.actions.work import start_work
from trajectories.intake.cells.levels import SKILLS
from trajectories.intake.enums import LEVELS
from trajectories.intake.preview.checks import route_for
from trajectories.models import Template, Trajectory

Values = Mapping[str, Any]
Written = dict[str, Any]


@dataclass(frozen=True)
class Office:
    """What every row needs: who saves, which day it is, the routes and the colleagues of the region."""

    by: Membership
    today: date
    import_id: UUID
    reference_day: date
    templates: Mapping[str, Template]
    members: Mapping[str, Membership]


def enter_person(values: Values, office: Office) -> tuple[Participant, Written]:
    """A new participant with everything the row tells."""
    participant = register_participant(by=office.by, registration=registration_of(values, office))
    written: Written = {"is_new": True}
    _tell_everything(participant, values, office, written)
    return participant, written


def registration_of(values: Values, office: Office) -> Registration:
    supervisor = office.members.get(values.get("supervisor_id", ""))
    texts = (
        "first_name", "infix", "last_name", "gender", "street", "place", "phone", "email", "language_background",
        "mother_tongue", "education", "finding_place", "work_status", "benefit",
    )  # fmt: skip
    return Registration(
        registered_on=_day(values, "registered_on") or _first_day(values, office),
        birth_date=_day(values, "birth_date"),
        birth_year=values.get("birth_year"),
        postcode=values.get("postcode") or values.get("postcode4", ""),
        source_number=values.get("number", ""),
        supervisor=supervisor,
        import_id=office.import_id,
        **{"first_name": "", **{name: values[name] for name in texts if values.get(name)}},
    )


def _first_day(values: Values, office: Office) -> date:
    """Without a day of registration: the first thing that happened, else today."""
    days = [_day(values, name) for name in ("screened_on", "started_on")]
    return min((day for day in days if day and day <= office.today), default=office.today)


def _day(values: Values, name: str) -> date | None:
    return date.fromisoformat(values[name]) if values.get(name) else None


def _tell_everything(participant: Participant, values: Values, office: Office, written: Written) -> None:
    assess(participant, values, office, written)
    screen(participant, values, office, written)
    add_levels(participant, values, office, written, known=set())
    follow(participant, values, office, written)
    ask_consent(participant, values, office, written)
    note(participant, values, office, written)


def assess(participant: Participant, values: Values, office: Office, written: Written) -> None:
    """Eligible by schooling, by screening, or both; when the row says neither there is no assessment yet."""
    indication = values.get("outcome") == ScreeningOutcome.INDICATION and bool(values.get("screened_on"))
    low_educated = "education" in values and participant.start_qualification is False
    if not indication and not low_educated:
        return
    grounds = {
        (True, True): EligibilityGround.BOTH,
        (True, False): EligibilityGround.LOW_LITERATE,
        (False, True): EligibilityGround.LOW_EDUCATED,
    }
    screened_on = _day(values, "screened_on") if indication else None
    assessment = assess_eligibility(
        by=office.by,
        participant=participant,
        is_eligible=True,
        ground=grounds[indication, low_educated],
        evidence=EligibilityEvidence.SCREENING if indication else EligibilityEvidence.SELF_DECLARATION,
        assessed_on=screened_on or participant.registered_on,
    )
    written["eligibility"] = str(assessment.pk)


def screen(participant: Participant, values: Values, office: Office, written: Written) -> None:
    """An outcome with its day. A day without an outcome says that there was a screening, and no more."""
    taken_on, outcome = _day(values, "screened_on"), values.get("outcome")
    if taken_on is None:
        return
    if outcome is None:
        written["screened"] = str(_milestone(participant, MilestoneKind.SCREENED, taken_on, office))
        return
    screening = record_screening(
        by=office.by,
        participant=participant,
        instrument=values.get("instrument", Instrument.OTHER),
        taken_on=taken_on,
        outcome=outcome,
    )
    written["screening"] = str(screening.pk)


def _milestone(participant: Participant, kind: str, on: date, office: Office, reason: str = "") -> UUID:
    return record_milestone(by=office.by, participant=participant, kind=kind, on=on, reason=reason).pk


def add_levels(
    participant: Participant,
    values: Values,
    office: Office,
    written: Written,
    *,
    known: set[tuple[str, str, date]],
) -> None:
    """Tested levels that are not there yet (``known`` holds skill, level and day)."""
    taken_on = _day(values, "screened_on") or participant.registered_on
    for field in LEVELS:
        stored = values.get(field.value)
        if stored is None or (SKILLS[field], stored["level"], taken_on) in known:
            continue
        test = record_level_test(
            by=office.by,
            participant=participant,
            skill=SKILLS[field],
            scale=stored["scale"],
            level=stored["level"],
            taken_on=taken_on,
        )
        written.setdefault("levels", []).append(str(test.pk))


def follow(participant: Participant, values: Values, office: Office, written: Written) -> None:
    """The road after that: trajectory, work, the end of it."""
    trajectory = _trajectory(participant, values, office)
    if trajectory is not None:
        written["trajectory"] = str(trajectory.pk)
    at_work = _day(values, "at_work_since")
    if at_work and at_work <= office.today:
        written["work"] = str(start_work(by=office.by, participant=participant, on=at_work).pk)
    _end(participant, trajectory, values, office, written)


def _trajectory(participant: Participant, values: Values, office: Office) -> Trajectory | None:
    starts_on = _day(values, "started_on")
    if starts_on is None:
        return None
    template = office.templates[values.get("route") or route_for(values)]
    return start_trajectory(
        by=office.by,
        participant=participant,
        template=template,
        title=values.get("module") or template.name,
        supervisor=participant.supervisor,
        starts_on=starts_on,
        today=office.today,
    )


def _end(
    participant: Participant, trajectory: Trajectory | None, values: Values, office: Office, written: Written
) -> None:
    completed, stopped = _day(values, "completed_on"), _day(values, "stopped_on")
    if completed and trajectory is not None:
        if trajectory.state == TrajectoryState.PLANNED:
            begin_trajectory(by=office.by, trajectory=trajectory, on=trajectory.starts_on)
        # Work has its own day in the file, so the end does not have to tell of it.
        end_trajectory(
            by=office.by, trajectory=trajectory, ended_on=completed, destination=Destination.UNKNOWN
        )
    elif completed:
        written["completed"] = str(_milestone(participant, MilestoneKind.COMPLETED, completed, office))
    elif stopped and trajectory is not None:
        stop_trajectory(
            by=office.by, trajectory=trajectory, on=stopped, reason=values.get("stopped_reason", "")
        )
    elif stopped:
        reason = values.get("stopped_reason", "")
        written["stopped"] = str(_milestone(participant, MilestoneKind.STOPPED, stopped, office, reason))


def ask_consent(participant: Participant, values: Values, office: Office, written: Written) -> None:
    """A written yes or no, as an answer that came out of a file on the day of that list."""
    if answer := values.get("consent"):
        consent = record_consent(
            by=office.by,
            participant=participant,
            purpose=ConsentPurpose.IMPACT_RESEARCH,
            answer=answer,
            channel=ConsentChannel.IMPORT,
            answered_on=office.reference_day,
        )
        written["consent"] = str(consent.pk)


def note(participant: Participant, values: Values, office: Office, written: Written) -> None:
    """What has no field of its own goes on the timeline in words."""
    if text := "\n".join(_lines(values, office)):
        entry = add_entry(
            by=office.by, participant=participant, kind=EntryKind.IMPORT, on=office.today, text=text[:1000]
        )
        written["note"] = str(entry.pk)


def _lines(values: Values, office: Office) -> Iterable[str]:
    if referrer := values.get("referrer"):
        yield _("Aangemeld door: %(name)s") % {"name": referrer}
    if values.get("module") and not values.get("started_on"):
        yield _("Scholing: %(name)s") % {"name": values["module"]}
    if reason := values.get("stopped_text"):
        yield _("Gestopt: %(reason)s") % {"reason": reason}
    at_work = _day(values, "at_work_since")
    if at_work and at_work > office.today:
        yield _("Aan het werk vanaf %(day)s") % {"day": f"{at_work:%d-%m-%Y}"}
    if remarks := values.get("remarks"):
        yield remarks


def add_work(participant: Participant, values: Values, office: Office, written: Written) -> None:
    """For somebody who is there already and has no work situation."""
    if status := values.get("work_status"):
        situation = record_work_situation(
            by=office.by,
            participant=participant,
            status=status,
            benefit=values.get("benefit", ""),
            since=_day(values, "registered_on") or office.today,
        )
        written["work_situation"] = str(situation.pk)
