"""Sentences of the import, without a database."""

import pytest

from trajectories.intake.views.words import done_in_words, skipped_in_words, totals_in_words


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (0, "0 nieuw, 0 bestaan al, 0 overgeslagen, 2 na te kijken"),
        (1, "0 nieuw, 1 bestaat al, 0 overgeslagen, 2 na te kijken"),
        (6, "0 nieuw, 6 bestaan al, 0 overgeslagen, 2 na te kijken"),
    ],
)
def test_the_sums(known, words):
    assert totals_in_words({"known": known, "open": 2}) == words


def test_how_far_the_work_is():
    assert (done_in_words(0, 1), done_in_words(120, 204)) == ("0 van 1 rij", "120 van 204 rijen")


def test_what_was_passed_over():
    one = {"first": 3, "last": 3, "text": "Totaal", "reason": "total"}
    assert skipped_in_words(one) == "Rij 3: totaal (Totaal)"
    assert skipped_in_words({**one, "last": 5}) == "Rij 3 tot en met 5: totaal"
