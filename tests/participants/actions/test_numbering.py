import pytest

from participants import actions
from tests.participants.actions.stage import registration

pytestmark = pytest.mark.django_db


def test_numbers_go_on(twente):
    people = [actions.register_participant(by=None, registration=registration()) for _ in range(2)]
    assert [person.number for person in people] == ["TWE-00001", "TWE-00002"]
    assert actions.next_numbers(2) == ["TWE-00003", "TWE-00004"]


def test_numbers_of_people_who_were_taken_back_are_not_given_again(samira, twente):
    actions.remove_registration(by=None, participant=samira)
    assert actions.next_numbers(1) == ["TWE-00002"]
    assert actions.next_numbers(0) == []
