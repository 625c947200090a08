"""Rights and sight in words: the table that the doors read."""

from regions.access.permission_words import PERMISSION_WORDS, SIGHT_WORDS, rights_rows, role_names, sight_of
from regions.access.permissions import ROLE_PERMISSIONS, Permission, Sight
from regions.enums import Role


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
