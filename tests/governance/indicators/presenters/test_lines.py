"""The road to the target as a line and as a table."""

from datetime import date

from governance.disclosure import Sieve
from governance.indicators.presenters.lines import goal_lines, line_picture
from governance.indicators.records.education import COUNTED
from tests.governance.stage import TODAY, counts


def test_a_row_for_every_month_until_now_with_the_plan_beside_it():
    line = line_picture(counts(counted=43), COUNTED, TODAY)
    assert line.headers == ["Tot en met", "Gestart in scholing", "Plan"]
    assert len(line.rows) == 11
    assert (line.rows[3], line.rows[4]) == (["april 2026", "0", "33"], ["mei 2026", "43", "41"])
    assert line.rows[-1] == ["november 2026 (nu)", "43", "89"]
    assert "lijn-counted" in line.chart


def test_two_months_make_no_line():
    day = date(2026, 2, 10)
    line = line_picture(counts(day), COUNTED, day)
    assert line.chart is None
    assert line.caption.startswith("De looptijd is nog kort.")
    assert len(line.rows) == 2


def test_small_numbers_are_hidden_in_the_table_too():
    assert line_picture(counts(counted=7), COUNTED, TODAY, Sieve(10)).rows[-1][1] == "minder dan 10"


def test_both_counters():
    assert [line.title for line in goal_lines(counts(), TODAY)] == [
        "Gestart in scholing",
        "Aan het werk gegaan",
    ]
