"""The table of roles, held against a table of who sees whom that is written out here."""

import pytest

from regions.access.permission_words import PERMISSION_WORDS, SIGHT_WORDS, rights_rows, role_names, sight_of
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


def test_every_permission_and_sight_has_words():
    assert set(PERMISSION_WORDS) == set(Permission)
    assert set(SIGHT_WORDS) == set(Sight)
    assert len({str(words) for words in PERMISSION_WORDS.values()}) == len(Permission)


def test_the_page_shows_the_table_the_doors_read():
    shown = {(row.label, role): may for row in rights_rows() for role, may in row.allowed}
    assert len(shown) == len(Permission) * len(Role)
    for permission in Permission:
        for role in Role:
            assert shown[str(PERMISSION_WORDS[permission]), str(role.label)] == (
                permission in ROLE_PERMISSIONS[role]
            )
    assert len(role_names()) == len(Role)
    assert "eigen deelnemers" in sight_of(Role.TRAJECTORY_SUPERVISOR)
