"""Whether somebody belongs to the group the programme is for, and what follows from it."""

from datetime import timedelta

import pytest

from participants import actions
from participants.enums import EntryKind, MilestoneKind, Standing
from participants.models import Eligibility
from tests.participants.actions.stage import DAY, audit, fresh, lines

pytestmark = pytest.mark.django_db


def test_counted_is_eligible_and_started(samira, twente):
    actions.record_milestone(by=None, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    assert fresh(samira).counted_on is None
    for answer, expected in ((True, DAY), (False, None), (True, DAY)):
        actions.assess_eligibility(
            by=None, participant=samira, is_eligible=answer, ground="low_educated" if answer else "",
            evidence="diploma_check", assessed_on=DAY + timedelta(days=3),
        )  # fmt: skip
        assert fresh(samira).counted_on == expected


def test_eligibility_takes_the_start_qualification_from_education(samira, twente):
    actions.assess_eligibility(
        by=twente.jeroen, participant=samira, is_eligible=True, ground="low_educated", evidence="self_declaration",
        assessed_on=DAY,
    )  # fmt: skip
    assert Eligibility.objects.get(participant=samira).start_qualification is False
    assert "Past bij de regeling" in lines(samira, EntryKind.DECISION)[0].text


def test_another_start_qualification_needs_a_reason(samira, twente):
    answer = {
        "by": twente.jeroen, "participant": samira, "is_eligible": True, "ground": "low_literate",
        "evidence": "level_test", "assessed_on": DAY, "start_qualification": True,
    }  # fmt: skip
    with pytest.raises(actions.Refused) as refusal:
        actions.assess_eligibility(**answer)
    assert str(refusal.value) == "Schrijf op waarom de startkwalificatie anders is."
    assert not Eligibility.objects.exists()
    actions.assess_eligibility(**answer, override_reason="Diploma mbo-2 gezien")
    assert Eligibility.objects.get(participant=samira).start_qualification is True
    assert audit("eligibility.assessed").changes["override_reason"] == [None, None]


def test_no_takes_off_the_road_and_yes_brings_back(samira, twente):
    answer = {"by": twente.jeroen, "participant": samira, "evidence": "diploma_check"}
    actions.assess_eligibility(**answer, is_eligible=False, ground="both", assessed_on=DAY)
    assert fresh(samira).standing == Standing.NOT_ELIGIBLE
    assert Eligibility.objects.get(participant=samira).ground == ""
    actions.assess_eligibility(**answer, is_eligible=True, ground="both", assessed_on=DAY + timedelta(days=1))
    assert fresh(samira).standing == Standing.ON_THE_ROAD
