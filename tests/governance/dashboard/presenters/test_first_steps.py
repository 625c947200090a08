"""What a new region does first, for each who works in it."""

from dataclasses import replace

import pytest

from governance.dashboard.presenters.first_steps import first_steps, is_early
from governance.dashboard.queries import Beginnings
from regions.enums import RegionState, Role
from regions.models import Membership, Region

NOTHING = Beginnings(
    members=False,
    organisations=False,
    supervisors=False,
    employers=False,
    participants=False,
    trajectories=False,
)


def member(role=Role.REGIONAL_COORDINATOR, state=RegionState.ACTIVE) -> Membership:
    return Membership(role=role, region=Region(slug="twente", state=state))


def test_the_first_thing_that_is_not_done_is_next():
    steps = first_steps(member(), replace(NOTHING, members=True))
    assert [step.title for step in steps][:2] == ["Nodig collega’s uit", "Voeg organisaties toe"]
    assert [step.done for step in steps] == [True, False, False, False, False, False]
    assert [step.is_next for step in steps] == [False, True, False, False, False, False]
    assert steps[4].import_url == "/regio/twente/invoer/"


def test_people_come_after_the_award():
    early = member(state=RegionState.APPLYING)
    steps = first_steps(early, NOTHING)
    assert is_early(early)
    assert [step.open for step in steps] == [True, True, True, True, False, False]
    assert steps[4].import_url == ""


@pytest.mark.parametrize(
    ("role", "opened"),
    [(Role.ADMINISTRATOR, {0, 1, 2}), (Role.TRAJECTORY_SUPERVISOR, {4, 5}), (Role.TEACHER, set())],
)
def test_only_what_somebody_may_do_is_a_link(role, opened):
    steps = first_steps(member(role), NOTHING)
    assert {place for place, step in enumerate(steps) if step.open} == opened
