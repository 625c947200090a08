"""Work, and the conversations after 6, 12 and 24 months."""

from datetime import date

from llo.demo.history.case import Case
from llo.demo.sentences.said import CHECKED
from participants.enums import BenefitKind, EntryKind, MilestoneKind, WorkStatus
from participants.models import WorkSituation
from trajectories.models import FollowUp


def work(case: Case) -> None:
    since = case.road.work_since
    if since is None:
        return
    if not case.person.is_employed:
        _situation(case, since, WorkStatus.EMPLOYED, hours=case.rng.choice((20, 24, 28, 32, 36)))
    ended = case.road.on(MilestoneKind.WORK_ENDED)
    if ended is not None and ended >= since:
        _situation(case, ended, WorkStatus.SEEKING_WITH_BENEFIT, benefit=BenefitKind.WW)
    for check in case.road.checks:
        if check.answered_on is not None:
            sentence = case.rng.choice(CHECKED[check.answer])
            case.write(EntryKind.PHONE, check.answered_on, case.words().fill(sentence))
        case.rows.add(
            FollowUp(
                participant=case.participant,
                months=check.months,
                work_since=since,
                due_on=check.due_on,
                answer=check.answer,
                answered_on=check.answered_on,
                answered_by=case.author if check.answer else None,
            )
        )


def _situation(
    case: Case,
    since: date,
    status: WorkStatus,
    *,
    hours: int | None = None,
    benefit: str = BenefitKind.NONE,
) -> None:
    case.rows.add(
        WorkSituation(
            participant=case.participant, status=status, benefit=benefit, hours_per_week=hours, since=since
        )
    )
