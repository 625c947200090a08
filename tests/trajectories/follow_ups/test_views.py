"""Two taps: the person, the answer. And: work begins."""

from datetime import timedelta

import pytest

from participants.enums import MilestoneKind
from participants.models import Milestone, Participant
from tests.cast import in_region
from tests.trajectories.places import (
    ROOT,
    cost,
    days_ago,
    page_of,
    plant_person,
    today,
)
from trajectories.following.actions.work import start_work
from trajectories.models import FollowUp

pytestmark = pytest.mark.django_db


@pytest.fixture
def check(cast, samira):
    with in_region(cast.twente):
        start_work(by=cast.jeroen, participant=samira, on=days_ago(190))
        return FollowUp.objects.get(months=6)


def test_two_taps_from_today_to_an_answer(cast, jeroen, check):
    url = f"{ROOT}werkt-nog/{check.pk}/"
    assert url in page_of(jeroen, "vandaag/")
    assert "Werkt nog" in jeroen.get(url).content.decode()
    assert jeroen.post(url, {"antwoord": "working"}).headers["Location"] == f"{ROOT}vandaag/"
    with in_region(cast.twente):
        assert Participant.objects.get().stage == "still_6"
    jeroen.post(f"{url}ongedaan/")
    with in_region(cast.twente):
        assert Participant.objects.get().stage == "at_work"


def test_a_wrong_answer_or_one_too_early_changes_nothing(cast, jeroen, check):
    with in_region(cast.twente):
        later = FollowUp.objects.get(months=24)
    assert jeroen.post(f"{ROOT}werkt-nog/{check.pk}/", {"antwoord": "misschien"}).status_code == 422
    assert jeroen.post(f"{ROOT}werkt-nog/{later.pk}/", {"antwoord": "working"}).status_code == 422
    with in_region(cast.twente):
        assert not FollowUp.objects.exclude(answer="").exists()


def test_an_answer_twice_says_that_it_was_given(cast, jeroen, check):
    url = f"{ROOT}werkt-nog/{check.pk}/"
    jeroen.post(url, {"antwoord": "not_working"})
    assert jeroen.post(url, {"antwoord": "working"}).status_code == 303
    with in_region(cast.twente):
        assert FollowUp.objects.get(pk=check.pk).answer == "not_working"


def test_the_list_of_checks_costs_the_same_with_one_and_with_three(cast, jeroen, check):
    one = cost(jeroen, f"{ROOT}werkt-nog/")
    for name in ("Fatma", "Henk"):
        person = plant_person(cast, first_name=name)
        with in_region(cast.twente):
            start_work(by=cast.jeroen, participant=person, on=days_ago(190))
    assert cost(jeroen, f"{ROOT}werkt-nog/") == one


def test_work_can_begin_without_an_end(cast, jeroen, samira):
    url = f"{ROOT}werk/{samira.pk}/"
    assert jeroen.post(url, {"on": (today() + timedelta(days=3)).isoformat()}).status_code == 422
    assert jeroen.post(url, {"on": today().isoformat()}).status_code == 303
    with in_region(cast.twente):
        milestone = Milestone.objects.get(kind=MilestoneKind.AT_WORK)
        assert FollowUp.objects.count() == 3
    jeroen.post(f"{ROOT}werk/{milestone.pk}/ongedaan/")
    with in_region(cast.twente):
        assert not FollowUp.objects.exists()
