"""Somebody who is there already: fill in what is empty, add what is not known yet, change nothing that stands."""

from dataclasses import fields, replace
from typing import Any

from participants.actions import update_participant
from participants.enums import (
    ConsentPurpose,
    EducationLevel,
    FindingPlace,
    Gender,
    LanguageBackground,
    MilestoneKind,
)
from participants.models import (
    Consent,
    Eligibility,
    LevelTest,
    Milestone,
    Participant,
    Screening,
    TimelineEntry,
)
from participants.registration import Registration
from trajectories.intake.actions import entering
from trajectories.intake.actions.entering import Office, Values, Written
from trajectories.models import Trajectory

# What a list calls "not known" may be filled in as well.
EMPTY = {"", None, Gender.UNKNOWN, LanguageBackground.UNKNOWN, EducationLevel.UNKNOWN, FindingPlace.UNKNOWN}
# Never filled in: when somebody was registered stands, and the import belongs to new people.
STANDS = {"registered_on", "import_id", "work_status", "benefit", "referred_by"}
COUNTED = (
    "source_number", "birth_year", "gender", "place", "language_background", "mother_tongue", "education",
    "finding_place", "referred_by", "supervisor", "registered_on", "import_id",
)  # fmt: skip
PERSONAL = ("first_name", "infix", "last_name", "birth_date", "street", "phone", "email")


def complete_person(participant: Participant, values: Values, office: Office) -> Written:
    """What was added, so that it can be taken back; empty when the file told nothing new."""
    written: Written = {}
    _fill_in(participant, values, office, written)
    _add_events(participant, values, office, written)
    if not Consent.objects.filter(participant=participant, purpose=ConsentPurpose.IMPACT_RESEARCH).exists():
        entering.ask_consent(participant, values, office, written)
    if values.get("remarks") and not _has_line(participant, values["remarks"]):
        entering.note(participant, {"remarks": values["remarks"]}, office, written)
    return written


def as_registration(participant: Participant) -> Registration:
    """What is known of somebody now, in the form a registration has."""
    identity = participant.identity
    return Registration(
        postcode=identity.postcode or participant.postcode4,
        **{name: getattr(participant, name) for name in COUNTED},
        **{name: getattr(identity, name) for name in PERSONAL},
    )


def _fill_in(participant: Participant, values: Values, office: Office, written: Written) -> None:
    known, told = as_registration(participant), entering.registration_of(values, office)
    new = {name: value for name, value in _told(told) if getattr(known, name) in EMPTY}
    if len(told.postcode) > len(known.postcode) and told.postcode.startswith(known.postcode):
        new["postcode"] = told.postcode
    if not new:
        return
    if "birth_date" in new and known.birth_year not in (None, new["birth_date"].year):
        del new["birth_date"]
    if new:
        update_participant(by=office.by, participant=participant, registration=replace(known, **new))
        written["filled"] = sorted(new)


def _told(registration: Registration) -> list[tuple[str, Any]]:
    """What the file tells beside what always stands."""
    pairs = [(field.name, getattr(registration, field.name)) for field in fields(registration)]
    return [
        (name, value)
        for name, value in pairs
        if name not in STANDS and value not in EMPTY and name != "postcode"
    ]


def _add_events(participant: Participant, values: Values, office: Office, written: Written) -> None:
    """Only what has not been written down: an assessment, a screening of that day, levels, a road."""
    if not Eligibility.objects.filter(participant=participant).exists():
        entering.assess(participant, values, office, written)
    screened = values.get("screened_on")
    if screened and not _is_screened(participant, screened):
        entering.screen(participant, values, office, written)
    tests = LevelTest.objects.filter(participant=participant).values_list("skill", "level", "taken_on")
    entering.add_levels(participant, values, office, written, known=set(tests))
    if not participant.work_situations.exists():
        entering.add_work(participant, values, office, written)
    entering.follow(participant, _new_road(participant, values), office, written)


def _is_screened(participant: Participant, day: str) -> bool:
    return (
        Screening.objects.filter(participant=participant, taken_on=day).exists()
        or Milestone.objects.standing()
        .filter(participant=participant, kind=MilestoneKind.SCREENED, on=day)
        .exists()
    )


def _new_road(participant: Participant, values: Values) -> Values:
    """Without what stands: a trajectory of any kind, work, an end."""
    stands = set(Milestone.objects.standing().filter(participant=participant).values_list("kind", flat=True))
    road = dict(values)
    if Trajectory.objects.filter(participant=participant).exists() or MilestoneKind.STARTED in stands:
        for name in ("started_on", "completed_on", "stopped_on"):
            road.pop(name, None)
    if MilestoneKind.AT_WORK in stands:
        road.pop("at_work_since", None)
    if stands & {MilestoneKind.COMPLETED, MilestoneKind.STOPPED}:
        road.pop("completed_on", None)
        road.pop("stopped_on", None)
    return road


def _has_line(participant: Participant, text: str) -> bool:
    return (
        TimelineEntry.objects.standing().filter(participant=participant, text__contains=text[:200]).exists()
    )
