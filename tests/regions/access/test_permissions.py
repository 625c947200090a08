"""The table of roles, held against a table of who sees whom that is written out here."""

import pytest

from regions.access.permissions import ROLE_PERMISSIONS, ROLE_SIGHT, Permission, Sight, can, sight
from regions.enums import Role

P = Permission
PEOPLE_DATA = {
    P.REGISTER_PARTICIPANT, P.EDIT_PARTICIPANT, P.RECORD_SCREENING, P.ASSESS_ELIGIBILITY, P.RECORD_CONSENT, P.IMPORT,
}  # fmt: skip


class Actor:
    def __init__(self, role):
        self.role = role


def test_every_role_has_its_rights_and_its_sight():
    assert set(ROLE_PERMISSIONS) == set(ROLE_SIGHT) == set(Role)


def test_the_coordinator_may_do_everything_and_sees_all():
    coordinator = Actor(Role.REGIONAL_COORDINATOR)
    assert all(can(coordinator, permission) for permission in Permission)
    assert sight(coordinator) is Sight.ALL


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PARTNER_CONTACT])
def test_who_sees_nobody_has_no_right_over_people(role):
    assert sight(Actor(role)) is Sight.NOBODY
    assert not ROLE_PERMISSIONS[role] & {
        *PEOPLE_DATA,
        P.LIST_PARTICIPANTS,
        P.OPEN_PARTICIPANT,
        P.LOG_PROGRESS,
    }


def test_a_teacher_does_not_open_a_participants_page():
    teacher = Actor(Role.TEACHER)
    assert sight(teacher) is Sight.GROUPS
    assert can(teacher, P.LIST_PARTICIPANTS)
    assert not can(teacher, P.OPEN_PARTICIPANT)
    assert not ROLE_PERMISSIONS[Role.TEACHER] & PEOPLE_DATA


def test_an_employer_adviser_records_nothing_about_people():
    assert not ROLE_PERMISSIONS[Role.EMPLOYER_ADVISER] & PEOPLE_DATA


def test_only_coordinator_and_administrator_decide_who_comes_in():
    assert {role for role, granted in ROLE_PERMISSIONS.items() if P.MANAGE_MEMBERS in granted} == {
        Role.REGIONAL_COORDINATOR,
        Role.ADMINISTRATOR,
    }


def test_only_the_coordinator_reads_the_logs_and_imports():
    for permission in (P.VIEW_ACCESS_LOG, P.IMPORT, P.MAKE_REPORT):
        assert [role for role, granted in ROLE_PERMISSIONS.items() if permission in granted] == [
            Role.REGIONAL_COORDINATOR
        ]
