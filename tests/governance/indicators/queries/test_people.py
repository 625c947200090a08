"""The people behind a figure are as many as it counts, and no more than somebody may see."""

from datetime import date

import pytest

from governance.indicators.queries.people import listed, people_behind
from governance.indicators.records.education import COUNTED
from governance.indicators.records.outlook import PLAN
from governance.indicators.records.stalled import FOLLOW_UPS
from participants.models import Participant
from tests.governance.stage import TODAY, counted_figures, on, period, person

pytestmark = pytest.mark.django_db


def test_every_figure_of_people_opens_to_exactly_as_many_rows(twente):
    person(twente, ("screened", date(2026, 2, 1)), ("started", date(2026, 3, 2)))
    person(twente, ("started", date(2026, 11, 2)), eligible=None)
    person(
        twente, ("started", date(2026, 2, 1)), ("completed", date(2026, 4, 1)), ("at_work", date(2026, 4, 2)),
        ("still_6", date(2026, 10, 5)),
    )  # fmt: skip
    person(
        twente, ("started", date(2026, 2, 1)), ("at_work", date(2026, 3, 1)), ("work_ended", date(2026, 5, 1))
    )
    person(twente, ("started", date(2026, 11, 20)), ("at_work", date(2026, 11, 21)))
    tallies, only = on(), period()
    for figure in counted_figures():
        people = people_behind(figure, membership=twente.karin, period=only, on=TODAY)
        assert people.count() == figure.people(tallies, TODAY), figure.code


def test_rows_stay_within_the_sight_of_who_asks(twente):
    mine = person(twente, ("started", date(2026, 3, 2)), supervisor=twente.jeroen)
    person(twente, ("started", date(2026, 3, 2)), supervisor=twente.erik)
    seen = people_behind(COUNTED, membership=twente.jeroen, period=period(), on=TODAY)
    assert list(seen) == [mine]
    assert not people_behind(COUNTED, membership=twente.petra, period=period(), on=TODAY)


@pytest.mark.parametrize("figure", [PLAN, FOLLOW_UPS], ids=lambda figure: figure.code)
def test_a_figure_of_no_people_has_none_behind_it(twente, figure):
    with pytest.raises(TypeError, match="has no people behind it"):
        people_behind(figure, membership=twente.karin, period=period(), on=TODAY)


def test_without_a_period_nobody_is_counted(twente):
    person(twente, ("started", date(2026, 3, 2)))
    assert not people_behind(COUNTED, membership=twente.karin, period=None, on=TODAY).exists()


def test_a_list_knows_name_stage_and_supervisor(twente, django_assert_num_queries):
    person(twente, ("screened", date(2026, 2, 1)), supervisor=twente.jeroen)
    person(twente, first_name="Piotr", last_name="Nowak")
    with django_assert_num_queries(1):
        rows = listed(Participant.objects.order_by("number"))
    assert [(row.name, row.stage, row.supervisor) for row in rows] == [
        ("Samira El Idrissi", "screened", "Jeroen Smit"),
        ("Piotr Nowak", "registered", ""),
    ]
