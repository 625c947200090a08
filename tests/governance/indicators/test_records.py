"""Figures against small histories counted by hand, and against the events themselves."""

import random
from datetime import date, timedelta

import pytest

from governance.counting.days import months_after
from governance.counting.tallies import tallies_of
from governance.indicators.funnel import funnel
from governance.indicators.records.education import COUNTED
from governance.indicators.records.road import REGISTERED, SCREENED, STARTED
from governance.indicators.records.work import AT_WORK, WORKING, WORKING_6
from participants.actions import record_milestone, remove_registration, restore_registration, undo_milestone
from participants.models import Milestone, Participant
from regions.models import ProgrammePeriod
from tests.governance.stage import TODAY, counted_figures, on, period, person

pytestmark = pytest.mark.django_db
KINDS = [
    "screened",
    "started",
    "completed",
    "at_work",
    "still_6",
    "work_ended",
    "paused",
    "resumed",
    "stopped",
    "registered",
]


def everything(day: date = TODAY) -> dict[str, int]:
    tallies = on(day)
    return {figure.code: figure.people(tallies, day) for figure in counted_figures()}


def roads_until(day: date) -> list[tuple[Participant, list[str]]]:
    standing = Milestone.objects.standing().filter(on__lte=day).order_by("on", "recorded_at")
    return [
        (someone, [event.kind for event in standing if event.participant_id == someone.pk])
        for someone in Participant.objects.present()
    ]


def works(kinds: list[str]) -> bool:
    turns = [kind for kind in kinds if kind in ("at_work", "work_ended")]
    return bool(turns) and turns[-1] == "at_work"


def test_an_empty_region_counts_nothing(twente):
    assert on().is_empty()
    assert set(everything().values()) == {0}
    assert [step.share for step in funnel(on(), TODAY)] == [None] * 6


def test_a_small_history_by_hand(twente):
    person(twente)
    person(twente, ("screened", date(2026, 2, 1)), ("started", date(2026, 3, 2)))
    person(twente, ("screened", date(2026, 2, 1)), ("started", date(2026, 11, 2)), eligible=None)
    person(
        twente,
        ("screened", date(2026, 1, 20)),
        ("started", date(2026, 2, 1)),
        ("completed", date(2026, 4, 1)),
        ("at_work", date(2026, 4, 2)),
        ("still_6", date(2026, 10, 5)),
    )
    person(
        twente, ("started", date(2026, 2, 1)), ("at_work", date(2026, 3, 1)), ("work_ended", date(2026, 5, 1))
    )
    person(twente, ("started", date(2026, 11, 20)), ("at_work", date(2026, 11, 21)))
    assert everything() == {
        "registered": 6,
        "screened": 3,
        "started": 5,
        "counted": 4,
        "counted-new": 1,
        "not-counted": 1,
        "learning": 3,
        "completed": 1,
        "at-work": 3,
        "at-work-new": 1,
        "working": 2,
        "working-6": 1,
        "at-work-6": 2,
        "still-6": 1,
    }
    steps = funnel(on(), TODAY)
    assert [(step.people, step.base) for step in steps] == [
        (6, None),
        (3, 6),
        (5, 3),
        (1, 5),
        (3, 1),
        (1, 2),
    ]


def test_an_earlier_day_gives_what_was_true_then(twente):
    person(
        twente, ("started", date(2026, 2, 1)), ("at_work", date(2026, 3, 1)), ("work_ended", date(2026, 5, 1))
    )
    assert everything(date(2026, 2, 28))["working"] == 0
    assert everything(date(2026, 4, 15))["working"] == 1
    assert everything(date(2026, 5, 1))["working"] == 0
    assert everything(date(2026, 1, 9))["registered"] == 0


def test_undo_takes_the_person_out_of_every_figure(twente):
    someone = person(twente, ("started", date(2026, 2, 1)))
    start = Milestone.objects.get(participant=someone, kind="started")
    undo_milestone(by=twente.karin, milestone=start)
    assert (everything()["counted"], everything()["started"]) == (0, 0)
    record_milestone(by=twente.karin, participant=someone, kind="started", on=date(2026, 3, 1))
    assert everything()["counted"] == 1


def test_a_registration_that_was_undone_counts_nowhere_until_it_is_back(twente):
    someone = person(twente, ("started", date(2026, 2, 1)), ("at_work", date(2026, 3, 1)))
    remove_registration(by=twente.karin, participant=someone)
    assert set(everything().values()) == {0}
    someone.refresh_from_db()
    restore_registration(by=twente.karin, participant=someone)
    assert everything()["at-work"] == 1


def test_two_periods_count_apart(twente):
    pilot = ProgrammePeriod.objects.create(
        wave="pilot_2022", target=200, starts_on=date(2022, 1, 1), ends_on=date(2023, 12, 31)
    )
    person(twente, ("started", date(2022, 9, 1)), ("started", date(2026, 2, 1)), registered=date(2022, 8, 1))
    now = ProgrammePeriod.objects.exclude(pk=pilot.pk).get()
    assert COUNTED.people(tallies_of(pilot, [TODAY]), TODAY) == 1
    assert COUNTED.people(tallies_of(now, [TODAY]), TODAY) == 1
    assert REGISTERED.people(tallies_of(now, [TODAY]), TODAY) == 0


def test_figures_equal_a_plain_count_of_the_events(twente):
    """Random roads of returners; every figure on several days against loops over the events of each person."""
    rng = random.Random(2026)
    start = date(2026, 1, 1)
    for _ in range(12):
        days = sorted(start + timedelta(days=rng.randrange(500)) for _ in range(rng.randrange(1, 9)))
        milestones = [(rng.choice(KINDS), day) for day in days]
        someone = person(twente, eligible=rng.random() < 0.7, registered=days[0])
        rows = [
            Milestone(
                participant=someone,
                kind=kind,
                on=day,
                recorded_at=someone.created_at + timedelta(seconds=place + 1),
            )
            for place, (kind, day) in enumerate(milestones)
        ]
        Milestone.objects.bulk_create(rows)
        from participants.actions.standing import refresh_standing

        refresh_standing([someone.pk])
    only = period()
    for day in [date(2026, 3, 31), date(2026, 7, 14), date(2026, 12, 1), date(2027, 6, 30)]:
        tallies = tallies_of(only, [day])
        roads = roads_until(day)
        assert COUNTED.people(tallies, day) == sum(
            bool(who.counted_on and "started" in kinds) for who, kinds in roads
        )
        assert STARTED.people(tallies, day) == sum("started" in kinds for _who, kinds in roads)
        assert SCREENED.people(tallies, day) == sum("screened" in kinds for _who, kinds in roads)
        assert AT_WORK.people(tallies, day) == sum("at_work" in kinds for _who, kinds in roads)
        assert WORKING.people(tallies, day) == sum(works(kinds) for _who, kinds in roads)


def test_now_at_work_equals_the_columns_of_the_people(twente):
    for kinds in (
        ["at_work"],
        ["at_work", "work_ended"],
        ["at_work", "work_ended", "at_work"],
        ["at_work", "at_work"],
    ):
        person(
            twente,
            *[(kind, date(2026, 2, 1) + timedelta(days=40 * place)) for place, kind in enumerate(kinds)],
        )
    tallies = on()
    at_work = Participant.objects.exclude(at_work_since=None)
    assert WORKING.people(tallies, TODAY) == at_work.count() == 3
    assert (
        WORKING_6.people(tallies, TODAY) == at_work.filter(at_work_since__lte=months_after(TODAY, -6)).count()
    )
