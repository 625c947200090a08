from datetime import date, timedelta

import pytest

from employers.actions import add_employer
from employers.card import EmployerCard
from employers.enums import Sector
from participants.actions import reopen_step, undo_entry
from participants.enums import EntryKind, MilestoneKind, Stage, Standing, StopReason
from participants.models import Milestone, Step, TimelineEntry
from regions.models import AuditEvent, Draft
from tests.cast import in_region, make_participant
from trajectories.enums import Destination, FollowUpAnswer, SkillKind, TemplateKind, TrajectoryState
from trajectories.following.actions.changing import change_trajectory
from trajectories.following.actions.ending import end_trajectory, reopen_trajectory, stop_trajectory
from trajectories.following.actions.moving import NotOpen
from trajectories.following.actions.starting import begin_trajectory, start_trajectory, undo_start
from trajectories.following.actions.steps import tick_step, untick_step
from trajectories.following.actions.work import (
    AlreadyAnswered,
    answer_follow_up,
    start_work,
    undo_answer,
    undo_start_work,
)
from trajectories.log.actions.drafts import drop_draft, keep_draft
from trajectories.log.actions.progress import log_progress, undo_log
from trajectories.log.quick_log import QuickLog
from trajectories.models import FollowUp, Skill, SkillObservation, Template, Trajectory, TrajectoryStep
from trajectories.routes.actions import ensure_templates

TODAY = date(2026, 11, 20)
TITLE = "Logistiek basis + taal op de werkvloer"


@pytest.fixture
def twente(cast):
    with in_region(cast.twente):
        ensure_templates(cast.twente)
        yield cast


@pytest.fixture
def samira(twente):
    return make_participant(supervisor=twente.jeroen, registered_on=date(2026, 9, 1), eligible=True)


@pytest.fixture
def employer(twente):
    return add_employer(by=twente.bas, card=EmployerCard(name="Van Dalen Logistiek", sector=Sector.LOGISTICS))


def started(cast, participant, **fields) -> Trajectory:
    template = Template.objects.get(kind=TemplateKind.A)
    options = {"title": TITLE, "starts_on": date(2026, 9, 7), "today": TODAY, **fields}
    return start_trajectory(by=cast.jeroen, participant=participant, template=template, **options)


def kinds(participant) -> list[str]:
    return list(
        Milestone.objects.standing()
        .filter(participant=participant)
        .order_by("recorded_at")
        .values_list("kind", flat=True)
    )


def test_templates_are_made_once_and_a_region_keeps_its_own_changes(twente):
    assert Template.objects.count() == 3
    assert Skill.objects.filter(kind=SkillKind.BASIC).count() == 5
    assert Skill.objects.filter(trade="Keukenassistent").count() == 5
    Template.objects.filter(kind=TemplateKind.A).update(name="Onze eigen route A")
    ensure_templates(twente.twente)
    assert Template.objects.count() == 3
    assert AuditEvent.objects.filter(action="templates.added").count() == 1


def test_every_template_ends_with_what_next(twente):
    for template in Template.objects.all():
        assert template.steps.order_by("position").last().asks_what_next


def test_starting_copies_the_steps_with_days_and_counts_the_person(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    samira.refresh_from_db()
    assert trajectory.state == TrajectoryState.RUNNING
    assert trajectory.planned_end_on == date(2027, 3, 8)
    assert [step.due_on for step in trajectory.steps.order_by("position")][:3] == [
        date(2026, 9, 7),
        date(2026, 9, 14),
        date(2026, 9, 21),
    ]
    assert (samira.stage, samira.counted_on, samira.is_placed) == (Stage.STARTED, date(2026, 9, 7), True)
    assert trajectory.supervisor == twente.jeroen
    assert set(AuditEvent.objects.filter(subject_id=trajectory.pk).values_list("action", flat=True)) == {
        "trajectory.made",
        "trajectory.begun",
    }


def test_a_start_to_come_counts_nobody_before_somebody_says_it_began(twente, samira):
    trajectory = started(twente, samira, starts_on=date(2026, 12, 1))
    samira.refresh_from_db()
    assert (trajectory.state, samira.counted_on) == (TrajectoryState.PLANNED, None)
    begin_trajectory(by=twente.jeroen, trajectory=trajectory, on=date(2026, 12, 2))
    samira.refresh_from_db()
    assert (samira.stage, samira.counted_on) == (Stage.STARTED, date(2026, 12, 2))
    with pytest.raises(NotOpen):
        begin_trajectory(by=twente.jeroen, trajectory=trajectory, on=date(2026, 12, 3))


def test_undo_of_a_start_leaves_nothing_behind(twente, samira, employer):
    undo_start(by=twente.jeroen, trajectory=started(twente, samira, employer=employer))
    samira.refresh_from_db()
    assert (samira.stage, samira.counted_on, samira.is_placed) == (Stage.REGISTERED, None, False)
    assert not Trajectory.objects.exists()
    assert not TrajectoryStep.objects.exists()
    assert not TimelineEntry.objects.standing().filter(kind=EntryKind.TRAJECTORY).exists()


def test_ending_in_work_schedules_the_checks(twente, samira):
    trajectory = started(twente, samira)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=date(2026, 11, 16), destination=Destination.NEW_JOB
    )
    samira.refresh_from_db()
    assert samira.stage == Stage.AT_WORK
    assert samira.at_work_since == date(2026, 11, 16)
    assert list(FollowUp.objects.order_by("months").values_list("months", "due_on")) == [
        (6, date(2027, 5, 16)),
        (12, date(2027, 11, 16)),
        (24, date(2028, 11, 16)),
    ]
    assert AuditEvent.objects.get(action="trajectory.ended").changes["destination"] == ["", "new_job"]


def test_somebody_at_work_already_does_not_begin_work_again(twente, samira):
    trajectory = started(twente, samira)
    start_work(by=twente.jeroen, participant=samira, on=date(2026, 10, 1))
    end_trajectory(by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.KEPT_JOB)
    samira.refresh_from_db()
    assert samira.at_work_since == date(2026, 10, 1)
    assert FollowUp.objects.count() == 3


def test_ending_without_work_asks_nothing_later(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.FURTHER_MBO
    )
    samira.refresh_from_db()
    assert (samira.stage, samira.is_placed) == (Stage.COMPLETED, False)
    assert not FollowUp.objects.exists()


def test_ending_twice_is_refused_and_writes_nothing(twente, samira):
    trajectory = started(twente, samira)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.FURTHER_MBO
    )
    with pytest.raises(NotOpen):
        end_trajectory(
            by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.NEW_JOB
        )
    assert kinds(samira).count(MilestoneKind.COMPLETED) == 1
    assert MilestoneKind.AT_WORK not in kinds(samira)


def test_undo_of_an_end_takes_back_work_and_checks(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    end_trajectory(
        by=twente.jeroen, trajectory=trajectory, ended_on=TODAY, destination=Destination.BETTER_JOB
    )
    reopen_trajectory(by=twente.jeroen, trajectory=trajectory)
    samira.refresh_from_db()
    assert (trajectory.state, trajectory.destination, trajectory.ended_on) == (
        TrajectoryState.RUNNING,
        "",
        None,
    )
    assert (samira.stage, samira.at_work_since, samira.is_placed) == (Stage.STARTED, None, True)
    assert not FollowUp.objects.exists()


def test_stopping_keeps_the_reason_and_can_be_undone(twente, samira):
    trajectory = started(twente, samira)
    stop_trajectory(by=twente.jeroen, trajectory=trajectory, on=TODAY, reason=StopReason.HEALTH)
    samira.refresh_from_db()
    assert samira.standing == Standing.STOPPED
    assert Milestone.objects.get(kind=MilestoneKind.STOPPED).reason == StopReason.HEALTH
    assert samira.counted_on == date(2026, 9, 7)
    reopen_trajectory(by=twente.jeroen, trajectory=trajectory)
    samira.refresh_from_db()
    assert (trajectory.state, samira.standing) == (TrajectoryState.RUNNING, Standing.ON_THE_ROAD)


def test_a_planned_one_that_was_stopped_comes_back_as_planned(twente, samira):
    trajectory = started(twente, samira, starts_on=date(2026, 12, 1))
    stop_trajectory(by=twente.jeroen, trajectory=trajectory, on=TODAY, reason=StopReason.MOVED)
    reopen_trajectory(by=twente.jeroen, trajectory=trajectory)
    assert trajectory.state == TrajectoryState.PLANNED


def test_steps_are_ticked_and_unticked(twente, samira):
    step = started(twente, samira).steps.order_by("position").first()
    tick_step(by=twente.jeroen, step=step, on=TODAY)
    assert TrajectoryStep.objects.get(pk=step.pk).done_on == TODAY
    untick_step(by=twente.jeroen, step=step)
    assert TrajectoryStep.objects.get(pk=step.pk).done_on is None
    assert AuditEvent.objects.filter(subject_id=step.pk, participant_id=samira.pk).count() == 2


def test_a_change_of_employer_moves_the_place(twente, samira, employer):
    trajectory = started(twente, samira, employer=employer)
    change_trajectory(
        by=twente.jeroen, trajectory=trajectory, goal="Zelf de bon lezen", employer=None,
        supervisor=twente.erik, planned_end_on=date(2027, 4, 1),
    )  # fmt: skip
    samira.refresh_from_db()
    assert samira.is_placed is False
    changes = AuditEvent.objects.get(action="trajectory.changed").changes
    assert changes["goal"] == [None, None]
    assert changes["supervisor"] == [str(twente.jeroen.pk), str(twente.erik.pk)]


def test_the_next_trajectory_hangs_on_the_former(twente, samira):
    first = started(twente, samira)
    end_trajectory(
        by=twente.jeroen, trajectory=first, ended_on=TODAY, destination=Destination.FURTHER_EDUCATION
    )
    second = started(twente, samira, starts_on=TODAY, previous=first)
    samira.refresh_from_db()
    assert second.previous == first
    assert samira.stage == Stage.STARTED


# Does somebody still work?


def at_work(cast, participant, since=date(2026, 5, 1)):
    start_work(by=cast.jeroen, participant=participant, on=since)
    return {check.months: check for check in FollowUp.objects.filter(participant=participant)}


def test_still_working_after_six_months(twente, samira):
    checks = at_work(twente, samira)
    answer_follow_up(by=twente.jeroen, follow_up=checks[6], answer=FollowUpAnswer.WORKING, on=TODAY)
    samira.refresh_from_db()
    assert samira.stage == Stage.STILL_6
    assert FollowUp.objects.filter(answer="").count() == 2
    assert AuditEvent.objects.get(action="follow_up.answered").changes == {"answer": ["", "working"]}


def test_no_longer_working_ends_the_asking_and_undo_brings_it_back(twente, samira):
    checks = at_work(twente, samira)
    answer_follow_up(by=twente.jeroen, follow_up=checks[6], answer=FollowUpAnswer.NOT_WORKING, on=TODAY)
    samira.refresh_from_db()
    assert samira.at_work_since is None
    assert FollowUp.objects.filter(answer="").count() == 0
    undo_answer(by=twente.jeroen, follow_up=checks[6])
    samira.refresh_from_db()
    assert samira.at_work_since == date(2026, 5, 1)
    assert FollowUp.objects.filter(answer="").count() == 3


def test_not_reached_may_be_answered_later_and_a_real_answer_only_once(twente, samira):
    check = at_work(twente, samira)[6]
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.NOT_REACHED, on=TODAY)
    assert MilestoneKind.STILL_6 not in kinds(samira)
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.WORKING, on=TODAY)
    with pytest.raises(AlreadyAnswered):
        answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.NOT_WORKING, on=TODAY)
    assert kinds(samira).count(MilestoneKind.STILL_6) == 1


def test_undo_of_not_reached(twente, samira):
    check = at_work(twente, samira)[6]
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.NOT_REACHED, on=TODAY)
    undo_answer(by=twente.jeroen, follow_up=check)
    assert check.answer == ""


def test_undoing_the_milestone_elsewhere_takes_the_answer_back(twente, samira):
    check = at_work(twente, samira)[6]
    answer_follow_up(by=twente.jeroen, follow_up=check, answer=FollowUpAnswer.WORKING, on=TODAY)
    line = TimelineEntry.objects.standing().get(about_id=Milestone.objects.get(kind=MilestoneKind.STILL_6).pk)
    undo_entry(by=twente.karin, entry=line)
    check.refresh_from_db()
    assert check.answer == ""


def test_undo_of_work_forgets_the_checks(twente, samira):
    undo_start_work(by=twente.jeroen, milestone=start_work(by=twente.jeroen, participant=samira, on=TODAY))
    samira.refresh_from_db()
    assert samira.at_work_since is None
    assert not FollowUp.objects.exists()


# The quick log


def quick_log(**fields) -> QuickLog:
    names = fields.pop("skills", ("Voorraad tellen", "Rekenen"))
    ids = tuple(Skill.objects.filter(name__in=names).values_list("pk", flat=True))
    return QuickLog(
        **{
            "kind": EntryKind.WORK_FLOOR,
            "on": TODAY,
            "text": "Telde zelf gang 3.",
            "skill_ids": ids,
            "level": 3,
            **fields,
        }
    )


def test_one_log_writes_line_observations_and_step(twente, samira):
    logged = log_progress(
        by=twente.jeroen,
        participant=samira,
        entry=quick_log(next_step="Zelf de pakbon lezen", next_step_due=TODAY + timedelta(days=7)),
    )
    samira.refresh_from_db()
    assert set(logged.entry.skills) == {"Voorraad tellen", "Rekenen"}
    assert {(seen.skill.name, seen.level) for seen in SkillObservation.objects.all()} == {
        ("Voorraad tellen", 3),
        ("Rekenen", 3),
    }
    assert (logged.step.text, logged.step.due_on) == ("Zelf de pakbon lezen", TODAY + timedelta(days=7))
    assert samira.last_contact_on == TODAY
    events = AuditEvent.objects.filter(participant_id=samira.pk, actor_id=twente.jeroen.pk)
    assert {"entry.added", "skill.observed", "step.agreed"} <= set(events.values_list("action", flat=True))
    assert "gang 3" not in str(list(events.values_list("changes", flat=True)))


def test_the_shortest_log_is_a_sentence(twente, samira):
    logged = log_progress(
        by=twente.jeroen, participant=samira, entry=QuickLog(EntryKind.PHONE, TODAY, "Gebeld")
    )
    assert (logged.observations, logged.step) == ([], None)
    assert not SkillObservation.objects.exists()


def test_tapping_twice_writes_once(twente, samira):
    first = log_progress(by=twente.jeroen, participant=samira, entry=quick_log(next_step="Bon lezen"))
    again = log_progress(by=twente.jeroen, participant=samira, entry=quick_log(next_step="Bon lezen"))
    assert again.entry == first.entry
    assert Step.objects.count() == 1
    assert SkillObservation.objects.count() == 2


def test_undo_takes_everything_back(twente, samira):
    logged = log_progress(by=twente.jeroen, participant=samira, entry=quick_log(next_step="Bon lezen"))
    undo_log(by=twente.jeroen, entry=logged.entry)
    samira.refresh_from_db()
    assert not SkillObservation.objects.standing().exists()
    assert not Step.objects.exists()
    assert samira.last_contact_on == date(2026, 9, 1)


def test_undo_leaves_a_step_that_was_done_meanwhile(twente, samira):
    logged = log_progress(by=twente.jeroen, participant=samira, entry=quick_log(next_step="Bon lezen"))
    Step.objects.update(done_on=TODAY)
    undo_log(by=twente.jeroen, entry=logged.entry)
    assert Step.objects.count() == 1
    reopen_step(by=twente.jeroen, step=Step.objects.get())
    assert Step.objects.get().done_on is None


def test_skills_of_another_region_are_no_skills_here(cast):
    with in_region(cast.zuidoost):
        ensure_templates(cast.zuidoost)
        planted = Skill.objects.get(name="Lezen").pk
    with in_region(cast.twente):
        samira = make_participant(supervisor=cast.jeroen)
        entry = QuickLog(EntryKind.LESSON, TODAY, "Las voor", skill_ids=(planted,), level=4)
        assert log_progress(by=cast.jeroen, participant=samira, entry=entry).observations == []


def test_a_draft_is_kept_replaced_and_dropped(twente):
    keep_draft(by=twente.jeroen, key="log:1", fields={"text": "Sam"})
    keep_draft(by=twente.jeroen, key="log:1", fields={"text": "Samira"})
    keep_draft(by=twente.erik, key="log:1", fields={"text": "iets anders"})
    assert Draft.objects.get(owner=twente.jeroen).fields == {"text": "Samira"}
    drop_draft(by=twente.jeroen, key="log:1")
    assert [draft.owner for draft in Draft.objects.all()] == [twente.erik]
