"""Another role."""

from regions.enums import Role
from regions.members.forms import RoleForm, role_choices


def test_roles_begin_with_a_capital_and_keep_their_others():
    choices = dict(role_choices())
    assert set(choices) == set(Role.values)
    assert choices["regional_coordinator"] == "Regiocoördinator"
    assert all(words[0].isupper() for words in choices.values())


def test_a_role_that_is_none_is_refused():
    assert RoleForm({"role": "teacher"}).is_valid()
    assert "role" in RoleForm({"role": "minister"}).errors
