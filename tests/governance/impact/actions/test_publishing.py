"""What leaves a region: rounded down, once, the same for ever; and what nobody can work out from it."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from governance.disclosure import OUTSIDE
from governance.enums import Measure
from governance.impact.actions import publish_figures
from governance.impact.models import PublishedFigure
from governance.impact.tasks import publish_figures as publish_everywhere
from governance.indicators.catalogue import FIGURES, published_figures
from governance.indicators.counts import Until
from governance.indicators.figure import CountedFigure
from regions.models import AuditEvent, Region
from regions.tenancy.scope import current_region_id, region_scope
from tests.cast import in_region
from tests.governance.impact.stage import TODAY, count_people

pytestmark = pytest.mark.django_db


def published(cast, code="counted") -> list[tuple[date, int | None]]:
    with in_region(cast.twente):
        rows = PublishedFigure.objects.filter(code=code).order_by("reference_on")
        return list(rows.values_list("reference_on", "value"))


def publish(cast, today: date = TODAY) -> int:
    with in_region(cast.twente):
        return publish_figures(today=today)


def shown(people: int) -> int:
    return -1 if OUTSIDE.hides(people) else OUTSIDE.people(people)


def fits(value: int) -> range:
    """The numbers of people that are shown as this value."""
    return range(10) if value == -1 else range(value, value + 10)


@pytest.mark.parametrize(("people", "value"), [(0, None), (9, None), (10, 10), (19, 10), (20, 20)])
def test_numbers_are_rounded_down_and_small_ones_left_out(cast, people, value):
    count_people(cast.twente, people)
    publish(cast)
    assert {found for _day, found in published(cast)} == {value}


def test_a_region_may_choose_a_larger_cell_but_not_a_smaller_one(cast):
    count_people(cast.twente, 19)
    with in_region(cast.twente):
        Region.objects.filter(pk=cast.twente.pk).update(smallest_cell=15)
        publish_figures(today=date(2026, 4, 20))
        Region.objects.filter(pk=cast.twente.pk).update(smallest_cell=5)
        publish_figures(today=date(2026, 7, 20))
        rows = PublishedFigure.objects.filter(code="counted").order_by("reference_on")
        assert list(rows.values_list("value", "cell")) == [(15, 15), (10, 10)]


def test_what_was_published_stays_whatever_is_corrected_later(cast):
    count_people(cast.twente, 12)
    assert publish(cast) == 3 * len(published_figures())
    before = published(cast)
    count_people(cast.twente, 30)
    assert publish(cast) == 0
    assert published(cast) == before
    with in_region(cast.twente):
        assert AuditEvent.objects.filter(action="figures.published").count() == 1


@pytest.mark.parametrize("values", [{"value": 9}, {"value": 23}, {"value": 20, "cell": 5}, {"value": 0}])
def test_the_database_itself_takes_no_small_or_unrounded_number(cast, values):
    publish(cast)
    with in_region(cast.twente):
        row = PublishedFigure.objects.first()
        row.pk, row.key, row.code = None, "anders", "anders"
        for name, value in values.items():
            setattr(row, name, value)
        row._state.adding = True
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save(force_insert=True)


@pytest.mark.parametrize(
    "sql", ["update impact_publishedfigure set value = null", "delete from impact_publishedfigure"]
)
def test_a_region_cannot_rewrite_what_was_published(cast, sql):
    publish(cast)
    with (
        pytest.raises(Exception, match="permission denied"),
        transaction.atomic(),
        in_region(cast.twente),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_keys_are_for_people_and_do_not_change(cast):
    publish(cast)
    with in_region(cast.twente):
        keys = set(PublishedFigure.objects.values_list("key", flat=True))
    assert "AM05-2026-2026-09-30-counted" in keys
    assert len(keys) == 3 * len(published_figures())


def test_what_is_published_has_no_difference_of_two_others_in_it():
    """Flows of a month and differences are a second look at the same people."""
    counted = [figure for figure in FIGURES if isinstance(figure, CountedFigure)]
    assert published_figures() == [figure for figure in counted if isinstance(figure.count, Until)]


def test_the_clock_publishes_in_every_region_that_takes_part(cast):
    assert publish_everywhere() > 0
    for region in (cast.twente, cast.zuidoost, cast.limburg):
        with region_scope(region.pk):
            assert PublishedFigure.objects.exists()


def test_a_newcomer_between_two_quarters_does_not_show(cast):
    """Somebody joins: 14 people become 15. Nothing that is published changes."""
    count_people(cast.twente, 14)
    count_people(cast.twente, 1, on=date(2026, 5, 5))
    count_people(cast.twente, 3, on=date(2026, 5, 5), measure=Measure.COMPLETED)
    publish(cast)
    assert [value for _day, value in published(cast)] == [10, 10, 10]
    assert [value for _day, value in published(cast, "completed")] == [None, None, None]


@given(st.integers(0, 400), st.integers(0, 400))
def test_two_quarters_or_a_sum_with_regions_leave_ten_possibilities(first, more):
    """Whoever takes one quarter from the next, or the regions from a total of them, keeps a range of ten at least."""
    second = first + more
    joined = {
        later - earlier for earlier in fits(shown(first)) for later in fits(shown(second)) if later >= earlier
    }
    assert len(joined) >= 10
    total = first + more
    left = {whole - part for whole in fits(shown(total)) for part in fits(shown(first)) if whole >= part}
    assert len(left) >= 10


def test_a_region_that_fails_does_not_hold_up_the_others(cast, monkeypatch, caplog):
    seen = []

    def publish(*, today):
        seen.append(current_region_id())
        if len(seen) == 1:
            raise ZeroDivisionError
        return 3

    monkeypatch.setattr("governance.impact.actions.publish_figures", publish)
    assert publish_everywhere() == 3 * (len(seen) - 1)
    assert len(seen) == 3
    assert "were not published" in caplog.text
