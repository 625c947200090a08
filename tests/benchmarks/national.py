"""The national overview of 35 regions with 2,000 people each, against the best SQL we can write for its numbers."""

from collections.abc import Iterator

from django.db import connection, connections
from django.utils import timezone

from governance.counting.days import first_of_month
from governance.national.presenters.regions import rows_of
from governance.national.queries.standings import all_standings
from participants.models import Participant
from regions.models import NationalMember, Region, User
from regions.tenancy.scope import national_scope, region_scope
from tests.benchmarks.data import refresh_statistics
from tests.benchmarks.large import fill_region
from tests.benchmarks.measure import Browser, in_turns, ratio
from tests.benchmarks.pages import SMALL, Measured, paths
from tests.sessions import sign_in

ROUNDS = 40
PEOPLE = 2_000
BY_HAND = """
SELECT region.slug, region.name, region.state, period.starts_on, period.target,
       sums.counted, sums.at_work, sums.asked, sums.still, contact.day, written.at
  FROM regions_region AS region
  LEFT JOIN LATERAL (
       SELECT id, starts_on, target FROM regions_programmeperiod
        WHERE region_id = region.id ORDER BY starts_on > %(day)s, starts_on DESC LIMIT 1) AS period ON true
  LEFT JOIN LATERAL (
       SELECT sum(people) FILTER (WHERE measure = 'counted') AS counted,
              sum(people) FILTER (WHERE measure = 'at_work') AS at_work,
              sum(people) FILTER (WHERE measure = 'at_work_6') AS asked,
              sum(people) FILTER (WHERE measure = 'still_6') AS still
         FROM (SELECT measure, people FROM governance_tally
                WHERE region_id = region.id AND period_id = period.id
                  AND grain = 'month' AND day < %(month)s
                  AND measure = ANY('{counted,at_work,at_work_6,still_6}')
                UNION ALL
               SELECT measure, people FROM governance_tally
                WHERE region_id = region.id AND period_id = period.id
                  AND grain = 'day' AND day BETWEEN %(month)s AND %(day)s
                  AND measure = ANY('{counted,at_work,at_work_6,still_6}')) AS tally) AS sums ON true
  LEFT JOIN LATERAL (
       SELECT last_contact_on AS day FROM participants_participant
        WHERE region_id = region.id ORDER BY last_contact_on DESC LIMIT 1) AS contact ON true
  LEFT JOIN LATERAL (
       SELECT recorded_at AS at FROM participants_milestone
        WHERE region_id = region.id ORDER BY recorded_at DESC LIMIT 1) AS written ON true
 ORDER BY region.name"""


def measure(browsers: dict[str, Browser]) -> Iterator[Measured]:
    top_up()
    today, office = timezone.localdate(), browser_of_the_office()

    def gathered() -> list:
        with national_scope():
            return rows_of(all_standings(today), today)

    def by_hand() -> list:
        with national_scope(), connection.cursor() as cursor:
            cursor.execute(BY_HAND, {"day": today, "month": first_of_month(today)})
            return cursor.fetchall()

    check(gathered(), by_hand())
    trivial = paths(SMALL)["trivial"]
    assert office.get("/landelijk/").status == 200
    yield "queries of the national overview", len(office.queries("/landelijk/")), ""
    times = in_turns(
        {
            "gathered": gathered,
            "by hand": by_hand,
            "page": lambda: office.get("/landelijk/"),
            "trivial": lambda: browsers[SMALL].get(trivial),
        },
        rounds=ROUNDS,
    )
    yield "ms of the numbers of 35 regions", min(times["gathered"]) * 1000, ""
    yield "numbers of 35 regions against SQL by hand", ratio(times, "gathered", "by hand"), "<= 1.5"
    yield "national overview against the trivial page", ratio(times, "page", "trivial"), ""
    yield "KB of the national overview's HTML, gzip", office.get("/landelijk/").gzipped / 1000, ""


def top_up() -> None:
    """Every region has at least so many people."""
    for region in Region.objects.order_by("pk"):
        with region_scope(region.pk, read_only=True):
            missing = PEOPLE - Participant.objects.count()
        if missing > 0:
            fill_region(region, participants=missing)
        connections["default"].close()
    refresh_statistics()


def browser_of_the_office() -> Browser:
    user = User.objects.create_user("landelijk@example.org", name="Mieke Hendriks")
    NationalMember.objects.create(user=user)
    return Browser(cookies=sign_in(user))


def check(rows: list, by_hand: list) -> None:
    """Both found the same, so that we compare the same work."""
    assert len(rows) == len(by_hand) == 35
    for row, (_slug, name, _state, _starts_on, _target, counted, at_work, *_rest) in zip(
        rows, by_hand, strict=True
    ):
        assert row.name == name
        assert (row.counted.people, row.at_work.people) == (counted, at_work)
