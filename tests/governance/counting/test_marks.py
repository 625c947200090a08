"""Marks follow the events of people, and tallies follow the marks."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from governance.counting.marks import fold_tallies, rebuild_marks, refresh_marks
from governance.counting.tallies import tallies_of
from governance.indicators.records.education import COUNTED
from governance.models import Mark, Tally
from tests.cast import in_region, make_participant
from tests.governance.stage import TODAY, counted_figures, on, period, person

pytestmark = pytest.mark.django_db


def everything(day: date = TODAY) -> dict[str, int]:
    tallies = on(day)
    return {figure.code: figure.people(tallies, day) for figure in counted_figures()}


class CountQueries:
    def __enter__(self):
        from django.test.utils import CaptureQueriesContext

        self.context = CaptureQueriesContext(connection)
        self.context.__enter__()
        return self

    def __exit__(self, *error):
        self.context.__exit__(*error)
        self.number = len(self.context)


def test_a_longer_period_takes_people_in_after_a_rebuild(twente):
    only = period()
    person(twente, ("started", date(2028, 2, 1)))
    assert COUNTED.people(tallies_of(only, [date(2028, 3, 1)]), date(2028, 3, 1)) == 0
    only.extended_until = date(2028, 9, 30)
    only.save()
    assert rebuild_marks() > 0
    assert COUNTED.people(tallies_of(only, [date(2028, 3, 1)]), date(2028, 3, 1)) == 1
    assert rebuild_marks() == 0


def test_removing_a_person_for_good_takes_the_tallies_along(twente):
    someone = person(twente, ("started", date(2026, 2, 1)))
    Mark.objects.filter(participant=someone).delete()
    assert everything()["counted"] == 0


def test_folding_keeps_every_figure(twente):
    for _ in range(6):
        person(twente, ("started", date(2026, 2, 1)), ("at_work", date(2026, 3, 1)))
    before, rows = everything(), Tally.objects.count()
    assert fold_tallies() > 0
    assert Tally.objects.count() < rows
    assert everything() == before
    assert fold_tallies() == 0


def test_marks_are_never_changed_in_place(twente):
    person(twente)
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        Mark.objects.update(change=2)


def test_the_same_mark_twice_is_refused(twente):
    someone = person(twente)
    mark = Mark.objects.filter(participant=someone).first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Mark.objects.create(
            participant=someone, period=mark.period, measure=mark.measure, day=mark.day, change=1
        )


def test_another_region_counts_its_own(cast):
    with in_region(cast.zuidoost):
        for _ in range(3):
            make_participant(by=cast.zoe, registered_on=date(2026, 1, 10))
    with in_region(cast.twente):
        person(cast)
        assert everything()["registered"] == 1
        assert Tally.objects.count() == 2


def test_bulk_refresh_asks_the_same_number_of_queries_for_one_and_for_three(twente):
    people = [person(twente, ("started", date(2026, 2, 1))) for _ in range(3)]
    counts = []
    for some in (people[:1], people):
        Mark.objects.all().delete()
        with CountQueries() as counted:
            refresh_marks([someone.pk for someone in some])
        counts.append(counted.number)
    assert counts[0] == counts[1]
