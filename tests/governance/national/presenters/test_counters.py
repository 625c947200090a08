"""A counter against its plan; a small number is hidden in every form."""

import pytest

from governance.indicators.records.education import COUNTED
from governance.national.presenters.counters import Counter, counter_of
from tests.governance.stage import TODAY, counts


@pytest.mark.parametrize(
    ("people", "difference", "tone", "is_behind"),
    [
        (143, "54 voor", "positive", False),
        (89, "op plan", "positive", False),
        (40, "49 achter", "negative", True),
    ],
)
def test_ahead_on_and_behind_the_plan(people, difference, tone, is_behind):
    counter = counter_of(COUNTED, counts(counted=people), TODAY)
    assert (counter.text, counter.short, counter.bar, counter.now) == (str(people), str(people), people, "")
    assert (counter.difference, counter.tone, counter.is_behind) == (difference, tone, is_behind)


@pytest.mark.parametrize("people", [0, 7, 9])
def test_a_small_number_is_neither_ahead_nor_behind(people):
    counter = counter_of(COUNTED, counts(counted=people), TODAY)
    assert counter == Counter(people=None, plan=89, target=200)
    assert (counter.text, counter.short, counter.bar, counter.now) == (
        "minder dan 10",
        "<10",
        0,
        "minder dan 10",
    )
    assert (counter.difference, counter.is_behind) == ("", False)
