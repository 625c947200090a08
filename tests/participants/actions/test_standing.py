import pytest

from participants import actions
from participants.enums import MilestoneKind, Stage
from participants.models import Participant
from tests.cast import make_participant
from tests.participants.actions.stage import DAY, fresh, registration

pytestmark = pytest.mark.django_db


def test_refresh_is_the_same_number_of_queries_for_many(twente, django_assert_num_queries):
    people = [make_participant(milestones=[("started", DAY)]) for _ in range(3)]
    Participant.objects.update(stage=Stage.REGISTERED)
    for some in (people[:1], people[1:]):
        with django_assert_num_queries(11):  # five, and the savepoints around them
            actions.refresh_standing([person.pk for person in some])
    assert set(Participant.objects.values_list("stage", flat=True)) == {Stage.STARTED}


def test_standing_is_derived_once_when_it_may_wait(twente):
    with actions.standing_later():
        person = actions.register_participant(by=twente.jeroen, registration=registration())
        for kind in (MilestoneKind.SCREENED, MilestoneKind.STARTED):
            actions.record_milestone(by=twente.jeroen, participant=person, kind=kind, on=DAY)
        assert fresh(person).stage == Stage.REGISTERED
    assert fresh(person).stage == Stage.STARTED
