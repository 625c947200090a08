"""One action writes what was seen, the skills it proves and the next step."""

from datetime import date, timedelta

import pytest

from participants.actions import reopen_step
from participants.enums import EntryKind
from participants.models import Step
from regions.models import AuditEvent
from tests.cast import in_region, make_participant
from tests.trajectories.runs import TODAY
from trajectories.log.actions.progress import log_progress, undo_log
from trajectories.log.quick_log import QuickLog
from trajectories.models import Skill, SkillObservation
from trajectories.routes.actions import ensure_templates

pytestmark = pytest.mark.django_db


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
