from datetime import timedelta

import pytest
from django.utils import timezone

from participants import actions
from participants.queries.timeline import PAGE, timeline
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_newest_first_a_page_at_a_time_in_one_query(people, cast, django_assert_num_queries):
    today = timezone.localdate()
    with in_region(cast.twente):
        for number in range(PAGE):
            actions.add_entry(
                by=cast.jeroen, participant=people.samira, kind="phone", on=today - timedelta(days=number),
                text=f"Gesprek {number}",
            )  # fmt: skip
        with django_assert_num_queries(1):
            first = timeline(people.samira, membership=cast.jeroen)
            assert first.entries[0].by.name == "Jeroen Smit"
        second = timeline(people.samira, membership=cast.jeroen, page=2)
    assert [entry.text for entry in first.entries[:2]] == ["Gesprek 0", "Gesprek 1"]
    assert (first.has_more, second.has_more, second.number) == (True, False, 2)
    assert [entry.text for entry in second.entries] == ["Aangemeld"]


def test_what_was_undone_and_what_is_not_for_this_reader_is_left_out(full, cast):
    with in_region(cast.twente):
        entry = actions.add_entry(
            by=cast.jeroen, participant=full, kind="work_floor", on=timezone.localdate(), text="Op de vloer"
        )
        adviser = timeline(full, membership=cast.bas).entries
        actions.undo_entry(by=cast.jeroen, entry=entry)
        assert [line.text for line in adviser] == ["Op de vloer"], "no conversation, screening or consent"
        assert "Op de vloer" not in [line.text for line in timeline(full, membership=cast.jeroen).entries]
