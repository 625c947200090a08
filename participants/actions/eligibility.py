"""Whether somebody belongs to the group the programme is for (D2)."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.actions.milestones import record_milestone
from participants.actions.standing import refresh_standing
from participants.actions.timeline import write_line
from participants.enums import EntryKind, MilestoneKind, Standing
from participants.events import Event
from participants.lines import assessment_line
from participants.models import Eligibility, Participant
from regions.audit import HIDDEN, record
from regions.models import Membership
from regions.refusals import Refused


@transaction.atomic
def assess_eligibility(
    *,
    by: Membership | None,
    participant: Participant,
    is_eligible: bool,
    ground: str,
    evidence: str,
    assessed_on: date,
    start_qualification: bool | None = None,
    override_reason: str = "",
) -> Eligibility:
    """Write an assessment; the latest one holds. No takes somebody off the road, a later yes brings them back.

    `start_qualification` None keeps what follows from the education; another answer needs a reason (Refused).
    """
    derived = participant.start_qualification
    overridden = start_qualification is not None and start_qualification != derived
    if overridden and not override_reason:
        raise Refused(_("Schrijf op waarom de startkwalificatie anders is."))
    assessment = Eligibility.objects.create(
        participant=participant,
        is_eligible=is_eligible,
        ground=ground if is_eligible else "",
        evidence=evidence,
        assessed_on=assessed_on,
        assessed_by=by,
        start_qualification=start_qualification if overridden else derived,
        override_reason=override_reason if overridden else "",
        recorded_at=timezone.now(),
    )
    _tell(by, assessment)
    _follow_on_the_road(by, participant, assessment)
    return assessment


def _tell(by: Membership | None, assessment: Eligibility) -> None:
    write_line(
        by=by,
        participant=assessment.participant,
        kind=EntryKind.DECISION,
        on=assessment.assessed_on,
        text=assessment_line(assessment),
        at=assessment.recorded_at,
    )
    changes = {
        "is_eligible": (None, assessment.is_eligible),
        "ground": ("", assessment.ground),
        "evidence": ("", assessment.evidence),
        "assessed_on": (None, assessment.assessed_on),
        "start_qualification": (None, assessment.start_qualification),
    }
    if assessment.override_reason:
        changes["override_reason"] = HIDDEN
    record(
        event=Event.ELIGIBILITY_ASSESSED,
        by=by,
        subject=assessment,
        participant_id=assessment.participant_id,
        changes=changes,
    )


def _follow_on_the_road(by: Membership | None, participant: Participant, assessment: Eligibility) -> None:
    standing = Participant.objects.values_list("standing", flat=True).get(pk=participant.pk)
    if not assessment.is_eligible and standing != Standing.NOT_ELIGIBLE:
        kind = MilestoneKind.NOT_ELIGIBLE
    elif assessment.is_eligible and standing == Standing.NOT_ELIGIBLE:
        kind = MilestoneKind.REOPENED
    else:
        refresh_standing([participant.pk])
        return
    record_milestone(by=by, participant=participant, kind=kind, on=assessment.assessed_on, with_line=False)
