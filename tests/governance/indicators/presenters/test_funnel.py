"""The funnel in words, with and without small numbers."""

from governance.disclosure import EXACT, Sieve
from governance.indicators.presenters.funnel import funnel_note, funnel_rows
from tests.governance.stage import TODAY, counts

ROAD = {"registered": 40, "screened": 30, "started": 20, "completed": 12, "at_work": 13, "still_6": 6}


def test_rows_in_the_order_of_the_road():
    rows = funnel_rows(counts(**ROAD, at_work_6=10), TODAY)
    assert [row.label for row in rows] == [
        "Aangemeld", "Gescreend", "Gestart", "Traject klaar", "Aan het werk", "Werkt na 6 maanden",
    ]  # fmt: skip
    assert [row.text for row in rows] == ["40", "30", "20", "12", "13", "6"]
    assert [row.share for row in rows][1:3] == [0.75, 20 / 30]
    assert [row.label for row in rows if row.strong] == ["Aan het werk", "Werkt na 6 maanden"]


def test_small_numbers_have_no_bar_and_no_share():
    row = funnel_rows(counts(**ROAD, at_work_6=10), TODAY, Sieve(10))[-1]
    assert (row.value, row.text, row.share) == (0, "minder dan 10", None)


def test_the_note_says_of_whom_the_last_percentage_is():
    assert "telt 1 persoon mee" in funnel_note(counts(at_work_6=1), TODAY)
    assert "tellen de 8 mensen mee" in funnel_note(counts(at_work_6=8), TODAY)
    assert "tellen de minder dan 10 mensen mee" in funnel_note(counts(at_work_6=1), TODAY, Sieve(10))
    assert EXACT.cell == 0
