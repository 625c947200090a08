"""Registering, changing who somebody is, taking a registration back and giving it back."""

from datetime import date, timedelta

import pytest

from participants import actions
from participants.enums import MilestoneKind, Stage
from participants.matching import match_token
from participants.models import Identity, MatchToken, Milestone, Participant, WorkSituation
from tests.participants.actions.stage import BORN, DAY, audit, fresh, lines, registration

pytestmark = pytest.mark.django_db


def test_register_writes_everything_of_a_person(twente):
    person = actions.register_participant(
        by=twente.jeroen, registration=registration(work_status="employed", benefit="none")
    )
    assert person.number == "TWE-00001"
    assert (person.birth_year, person.postcode4, person.stage) == (1989, "7511", Stage.REGISTERED)
    identity = Identity.objects.get(participant=person)
    assert (identity.search_first, identity.search_last) == ("samira el idrissi", "idrissi samira")
    assert MatchToken.objects.get(participant=person).token == match_token("Samira", "El Idrissi", BORN)
    assert WorkSituation.objects.get(participant=person).since == DAY
    assert Milestone.objects.get(participant=person).kind == MilestoneKind.REGISTERED
    assert [line.text for line in lines(person)] == ["Aangemeld"]
    assert fresh(person).last_contact_on == DAY
    assert audit("participant.registered").participant_id == person.pk


def test_without_birth_date_there_is_no_token(twente):
    person = actions.register_participant(
        by=None, registration=registration(birth_date=None, birth_year=1989)
    )
    assert person.birth_year == 1989
    assert not MatchToken.objects.filter(participant=person).exists()


def test_update_changes_both_tables_and_what_follows(samira, twente):
    changed = registration(last_name="Amrani", birth_date=date(1990, 1, 1), education="mbo2")
    actions.update_participant(by=twente.karin, participant=samira, registration=changed)
    identity = Identity.objects.get(participant=samira)
    assert (identity.last_name, identity.search_last) == ("Amrani", "amrani samira")
    assert fresh(samira).birth_year == 1990
    assert MatchToken.objects.get(participant=samira).token == match_token(
        "Samira", "Amrani", date(1990, 1, 1)
    )
    assert audit("participant.changed").changes["education"] == ["vmbo", "mbo2"]
    assert audit("participant.changed").changes["last_name"] == [None, None]


def test_update_without_a_difference_writes_nothing(samira, twente):
    actions.update_participant(
        by=twente.karin, participant=samira, registration=registration(supervisor=twente.jeroen)
    )
    assert audit("participant.changed") is None


def test_another_day_of_registration_moves_its_milestone(samira, twente):
    earlier = DAY - timedelta(days=9)
    actions.update_participant(
        by=twente.karin,
        participant=samira,
        registration=registration(supervisor=twente.jeroen, registered_on=earlier),
    )
    assert Milestone.objects.get(participant=samira).on == earlier
    assert fresh(samira).last_contact_on == earlier


def test_a_removed_registration_is_in_no_list_and_no_figure(samira, twente):
    actions.assess_eligibility(
        by=twente.karin,
        participant=samira,
        is_eligible=True,
        ground="both",
        evidence="screening",
        assessed_on=DAY,
    )
    actions.record_milestone(by=twente.karin, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    actions.remove_registration(by=twente.karin, participant=samira)
    assert not Participant.objects.present().exists()
    assert not Milestone.objects.standing().exists()
    assert not MatchToken.objects.exists()
    assert fresh(samira).counted_on is None
    assert audit("participant.removed")


def test_a_restored_registration_is_as_it_was(samira, twente):
    gone = actions.record_milestone(by=None, participant=samira, kind=MilestoneKind.SCREENED, on=DAY)
    actions.undo_milestone(by=None, milestone=gone)
    actions.record_milestone(by=twente.karin, participant=samira, kind=MilestoneKind.STARTED, on=DAY)
    actions.remove_registration(by=twente.karin, participant=samira)
    actions.restore_registration(by=twente.karin, participant=samira)
    assert fresh(samira).stage == Stage.STARTED
    assert Milestone.objects.standing().count() == 2, "what was undone before stays undone"
    assert MatchToken.objects.filter(participant=samira).exists()
