"""A counter against the target, and what may not be read from it."""

from datetime import date

from governance.disclosure import EXACT, Sieve
from governance.indicators.presenters.goals import goal_pictures
from regions.components.shapes import Fact
from tests.governance.stage import TODAY, counts

BUSY = {"counted": 143, "learning": 100, "at_work": 60, "working": 45, "working_6": 20}


def education(sieve=EXACT, day=TODAY, **people):
    return goal_pictures(counts(day, **people), day, sieve)[0]


def test_education_first_then_work_each_with_its_parts():
    first, second = goal_pictures(counts(**BUSY), TODAY)
    assert (first.title, first.number) == ("Gestart in scholing", 143)
    assert first.sentence == "van 200 mensen gestart in scholing"
    assert first.legend == [(1, "100 zijn nu in scholing"), (2, "43 zijn klaar, gestopt of onderbroken")]
    assert [text for _series, text in second.legend] == [
        "20 werken nu, 6 maanden of langer", "25 werken nu, korter", "15 werken nu niet meer",
    ]  # fmt: skip


def test_the_facts_compare_with_the_plan():
    new, plan, forecast = education(**BUSY).facts
    assert new == Fact("Erbij deze maand", "0 mensen")
    assert plan == Fact("Vergeleken met het plan", "54 voor", "positive")  # 89 were planned
    assert forecast == Fact("Doel bereikt, in dit tempo", "niet te zeggen")
    assert education(counted=80).facts[1] == Fact("Vergeleken met het plan", "9 achter", "warning")
    assert education(counted=89).facts[1].value == "precies op plan"


def test_after_the_last_day_the_target_was_reached_or_not():
    day = date(2028, 1, 31)
    assert education(day=day, counted=199).facts[-1] == Fact("Doel", "niet gehaald in de looptijd")
    assert education(day=day, counted=200).facts[-1].value == "al bereikt"


def test_a_small_number_is_hidden_with_its_difference_from_the_plan():
    picture = education(Sieve(10), counted=7, learning=7)
    assert picture.number is None
    assert picture.sentence == "minder dan 10 van 200 mensen gestart in scholing"
    assert picture.facts[1] == Fact("Vergeleken met het plan", "niet te zeggen")


def test_a_small_part_takes_the_other_parts_with_it():
    assert education(Sieve(10), counted=43, learning=38).legend == []
    shown = education(Sieve(10), counted=143, learning=101).legend
    assert shown == [(1, "100 zijn nu in scholing"), (2, "40 zijn klaar, gestopt of onderbroken")]
