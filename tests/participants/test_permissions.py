"""Rules about one person, on rows that are in no database."""

from datetime import UTC, datetime, timedelta

import pytest

from participants.enums import EntryKind, Stage
from participants.models import TimelineEntry
from participants.permissions import (
    UNDO_FOR,
    can_take_back,
    can_undo,
    is_in_sight,
    is_own,
    sees_names_only,
    sees_personal_story,
    shown_stage,
)
from regions.enums import Role
from tests.participants.unsaved import TODAY, member, person

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LONG_AGO = NOW - UNDO_FOR - timedelta(seconds=1)


def entry(by=None, **fields):
    known = {"kind": EntryKind.PHONE, "on": TODAY, "recorded_at": NOW, "text": "Gebeld"}
    return TimelineEntry(region_id=1, by=by, **{**known, **fields})


def test_own_is_by_role():
    jeroen, anouk, bas = member(), member(Role.TEACHER), member(Role.EMPLOYER_ADVISER)
    samira = person(supervisor=jeroen, teacher=anouk, is_placed=True)
    wim = person(supervisor=member(), teacher=member(Role.TEACHER))
    for own in (jeroen, anouk, bas):
        assert (is_own(own, samira), is_own(own, wim)) == (True, False)
    assert is_own(member(Role.REGIONAL_COORDINATOR), wim)
    assert not is_own(member(Role.ADMINISTRATOR), samira)


def test_who_was_taken_out_of_the_list_is_own_and_in_nobodys_sight():
    jeroen = member()
    gone = person(supervisor=jeroen, removed_at=NOW)
    assert is_own(jeroen, gone)
    assert not is_in_sight(jeroen, gone)
    assert not is_in_sight(member(Role.REGIONAL_COORDINATOR), gone)


def test_a_registration_is_taken_back_shortly_after_by_who_sees_the_person():
    jeroen = member()
    new = person(supervisor=jeroen, created_at=NOW - UNDO_FOR)
    assert can_take_back(jeroen, new, NOW)
    assert can_take_back(member(Role.REGIONAL_COORDINATOR), new, NOW)
    assert not can_take_back(member(), new, NOW), "somebody of a colleague"
    assert not can_take_back(jeroen, person(supervisor=jeroen, created_at=LONG_AGO), NOW)


def test_taking_back_is_itself_taken_back_in_half_an_hour_and_the_person_stays_as_it_was():
    jeroen = member()
    gone = person(supervisor=jeroen, created_at=LONG_AGO, removed_at=NOW)
    assert can_take_back(jeroen, gone, NOW + UNDO_FOR)
    assert not can_take_back(jeroen, gone, NOW + UNDO_FOR + timedelta(seconds=1))
    assert gone.removed_at == NOW


def test_a_line_is_undone_by_who_wrote_it_or_a_coordinator():
    jeroen = member()
    assert can_undo(jeroen, entry(jeroen), NOW)
    assert can_undo(member(Role.REGIONAL_COORDINATOR), entry(jeroen), NOW)
    assert not can_undo(member(), entry(jeroen), NOW)
    assert not can_undo(jeroen, entry(jeroen, recorded_at=LONG_AGO), NOW)
    assert not can_undo(jeroen, entry(jeroen, undone_at=NOW), NOW)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (EntryKind.MILESTONE, "Gestart", True),
        (EntryKind.MILESTONE, "Aangemeld", False),
        (EntryKind.CONSENT, "Onderzoek: ja", False),
        (EntryKind.IMPORT, "", False),
    ],
)
def test_some_lines_go_another_way(kind, text, expected):
    jeroen = member()
    assert can_undo(jeroen, entry(jeroen, kind=kind, text=text), NOW) is expected


def test_who_may_not_know_of_a_screening_sees_registered():
    bas, karin = member(Role.EMPLOYER_ADVISER), member(Role.REGIONAL_COORDINATOR)
    assert shown_stage(bas, "screened") is Stage.REGISTERED
    assert shown_stage(bas, "started") is Stage.STARTED
    assert shown_stage(karin, "screened") is Stage.SCREENED
    with pytest.raises(ValueError, match="nonsense"):
        shown_stage(karin, "nonsense")


def test_what_roles_read_of_people():
    told = {role: (sees_personal_story(member(role)), sees_names_only(member(role))) for role in Role}
    assert told == {
        Role.REGIONAL_COORDINATOR: (True, False),
        Role.TRAJECTORY_SUPERVISOR: (True, False),
        Role.TEACHER: (False, True),
        Role.EMPLOYER_ADVISER: (False, False),
        Role.PARTNER_CONTACT: (False, True),
        Role.ADMINISTRATOR: (False, True),
    }
