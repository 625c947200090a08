"""Screenings and tested levels, kept apart."""

from datetime import timedelta

import pytest

from participants import actions
from participants.actions.screening import take_back_level_test, take_back_screening
from participants.enums import EntryKind, MilestoneKind, Stage
from participants.models import LevelTest, Milestone
from regions.models import AuditEvent
from tests.participants.actions.stage import DAY, audit, fresh, lines

pytestmark = pytest.mark.django_db


def test_first_screening_is_the_milestone(samira, twente):
    for day in (3, 40):
        actions.record_screening(
            by=twente.jeroen, participant=samira, instrument="taalmeter", taken_on=DAY + timedelta(days=day),
            outcome="indication", place="Taalhuis",
        )  # fmt: skip
    assert Milestone.objects.standing().filter(kind=MilestoneKind.SCREENED).count() == 1
    assert fresh(samira).stage == Stage.SCREENED
    assert not LevelTest.objects.exists(), "an indication is never a level"
    assert audit("screening.recorded").changes["place"] == [None, None]


def test_somebody_who_did_not_want_it_is_not_screened(samira, twente):
    actions.record_screening(
        by=None, participant=samira, instrument="taalmeter", taken_on=DAY, outcome="refused"
    )
    assert fresh(samira).stage == Stage.REGISTERED


def test_a_returner_is_screened_again(samira, twente):
    screen = {"by": None, "participant": samira, "instrument": "taalmeter", "outcome": "indication"}
    actions.record_screening(**screen, taken_on=DAY)
    actions.record_milestone(
        by=None, participant=samira, kind=MilestoneKind.REGISTERED, on=DAY + timedelta(days=100)
    )
    actions.record_screening(**screen, taken_on=DAY + timedelta(days=101))
    assert Milestone.objects.standing().filter(kind=MilestoneKind.SCREENED).count() == 2
    assert fresh(samira).stage == Stage.SCREENED


def test_the_line_begins_with_a_capital(samira, twente):
    actions.record_screening(
        by=None, participant=samira, instrument="self_test", taken_on=DAY, outcome="no_indication"
    )
    assert [line.text for line in lines(samira, EntryKind.SCREENING)] == ["Zelftest: geen aanwijzing"]


def test_level_is_written_on_its_scale(samira, twente):
    actions.record_level_test(
        by=twente.jeroen, participant=samira, skill="reading", scale="cefr", level="A2", taken_on=DAY
    )
    assert LevelTest.objects.get().level == "A2"
    assert [line.text for line in lines(samira, EntryKind.SCREENING)] == ["Niveau getoetst: lezen A2"]


@pytest.mark.parametrize(
    ("skill", "scale", "level", "says"),
    [
        ("reading", "cefr", "1F", "Dit niveau hoort niet bij lezen. Kies een ander niveau."),
        ("numeracy", "cefr", "A2", "Dit niveau hoort niet bij rekenen. Kies een ander niveau."),
    ],
)
def test_a_level_of_another_scale_is_refused_with_what_to_do(samira, twente, skill, scale, level, says):
    with pytest.raises(actions.Refused) as refusal:
        actions.record_level_test(
            by=None, participant=samira, skill=skill, scale=scale, level=level, taken_on=DAY
        )
    assert str(refusal.value) == says
    assert not LevelTest.objects.exists()


def test_taking_back_keeps_the_milestone_that_another_screening_carries(samira, twente):
    first, second = (
        actions.record_screening(
            by=None, participant=samira, instrument=instrument, taken_on=DAY, outcome="indication"
        )
        for instrument in ("taalmeter", "rekenmeter")
    )
    take_back_screening(by=twente.jeroen, screening_id=first.pk)
    assert fresh(samira).stage == Stage.SCREENED
    take_back_screening(by=twente.jeroen, screening_id=second.pk)
    assert fresh(samira).stage == Stage.REGISTERED
    assert audit("screening.removed").changes == {"taken_on": ["2026-09-01", None]}


def test_taking_back_a_level_and_what_is_not_there(samira, twente):
    test = actions.record_level_test(
        by=None, participant=samira, skill="reading", scale="cefr", level="A2", taken_on=DAY
    )
    take_back_level_test(by=twente.jeroen, test_id=test.pk)
    take_back_level_test(by=twente.jeroen, test_id=test.pk)
    take_back_screening(by=twente.jeroen, screening_id=test.pk)
    assert not LevelTest.objects.exists()
    assert AuditEvent.objects.filter(action="level.removed").count() == 1
    assert audit("screening.removed") is None
