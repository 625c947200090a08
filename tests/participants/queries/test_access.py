"""Readings, changes and reasons of one person, and all reasons of the region."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participants import actions
from participants.models import Look
from participants.queries.access import LOOKS, looks_with_reason, traces_of
from regions.models import AccessEvent, AuditEvent
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def note_reading(person, member, **fields):
    AccessEvent.objects.create(
        at=timezone.now(), actor_id=member.pk, actor_role=member.role, kind="file", page="x",
        **{"participant_ids": [person.pk], **fields},
    )  # fmt: skip


def test_what_the_logs_hold_about_one_person_in_four_queries(people, cast, django_assert_num_queries):
    with in_region(cast.twente):
        note_reading(people.wim, cast.karin)
        note_reading(people.samira, cast.karin)
        actions.open_look(by=cast.jeroen, participant=people.wim, reason="Ik vervang Erik")
        with django_assert_num_queries(4):
            traces = traces_of(people.wim, now=timezone.now())
    assert [event.actor_id for event in traces.readings] == [cast.karin.pk]
    assert [event.action for event in traces.changes] == ["milestone.recorded", "participant.registered"]
    assert [look.by.name for look in traces.looks] == ["Jeroen Smit"], "a reason is told once, by itself"
    assert traces.names == {cast.karin.pk: "Karin de Vries"}


def test_a_list_with_the_person_in_it_counts_and_old_traces_do_not(people, cast):
    with in_region(cast.twente):
        note_reading(people.wim, cast.karin, participant_ids=[people.samira.pk, people.wim.pk])
        traces = traces_of(people.wim, now=timezone.now())
        later = traces_of(people.wim, now=timezone.now() + timedelta(days=401))
    assert len(traces.readings) == 1
    assert (later.readings, later.changes, later.looks) == ([], [], [])


def test_a_person_of_another_region_has_left_no_trace_here(people, cast):
    with in_region(cast.twente):
        assert traces_of(people.vera, now=timezone.now()).changes == []
        assert not AuditEvent.objects.filter(participant_id=people.vera.pk).exists()


def test_all_reasons_of_the_region_a_page_at_a_time(people, cast):
    with in_region(cast.twente):
        for number in range(LOOKS + 1):
            actions.open_look(by=cast.jeroen, participant=people.wim, reason=f"Reden {number}")
        first, second = looks_with_reason(page=1), looks_with_reason(page=2)
        assert first.looks[0].participant.identity.full_name == "Wim van der Berg"
    assert (len(first.looks), first.has_more) == (LOOKS, True)
    assert ([look.reason for look in second.looks], second.has_more) == (["Reden 0"], False)
    with in_region(cast.zuidoost):
        assert looks_with_reason(page=1).looks == []
        assert not Look.objects.exists()
