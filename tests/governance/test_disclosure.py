"""Small numbers: what somebody may see who may not see people."""

import pytest

from governance.disclosure import EXACT, Sieve


def test_exact_numbers_for_who_works_with_people():
    assert (EXACT.text(3), EXACT.people(3), EXACT.share_text(3, 12)) == ("3", 3, "25%")
    assert EXACT.share_text(3, 9) == ""  # no percentages of fewer than ten people


@pytest.mark.parametrize(
    ("value", "shown", "drawn"),
    [(0, "minder dan 5", 0), (4, "minder dan 5", 0), (5, "5", 5), (9, "5", 5), (143, "140", 140)],
)
def test_partners_see_no_small_numbers_and_no_differences(value, shown, drawn):
    sieve = Sieve(5)
    assert (sieve.text(value), sieve.people(value)) == (shown, drawn)


def test_a_share_does_not_give_a_small_number_away():
    sieve = Sieve(5)
    assert sieve.share(4, 100) is None
    assert sieve.share(13, 100) == 0.1
    assert Sieve(12).share(12, 11) is None
