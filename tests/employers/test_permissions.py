from datetime import UTC, datetime, timedelta

import pytest

from employers.models import ContactMoment
from employers.permissions import UNDO_FOR, can_edit, can_undo
from regions.enums import Role
from regions.models import Membership

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def member(role=Role.EMPLOYER_ADVISER):
    return Membership(region_id=1, role=role, name="Bas Hofman")


def moment(by, **fields):
    return ContactMoment(region_id=1, kind="phone", by=by, **{"recorded_at": NOW, **fields})


@pytest.mark.parametrize("role", Role)
def test_who_may_change_employers(role):
    assert can_edit(member(role)) is (role in (Role.EMPLOYER_ADVISER, Role.REGIONAL_COORDINATOR))


def test_a_contact_is_undone_by_who_wrote_it_or_a_coordinator_for_half_an_hour():
    bas = member()
    assert can_undo(bas, moment(bas), NOW + UNDO_FOR)
    assert can_undo(member(Role.REGIONAL_COORDINATOR), moment(bas), NOW)
    assert not can_undo(member(), moment(bas), NOW)
    assert not can_undo(bas, moment(bas), NOW + UNDO_FOR + timedelta(seconds=1))
    assert not can_undo(bas, moment(bas, undone_at=NOW), NOW)
