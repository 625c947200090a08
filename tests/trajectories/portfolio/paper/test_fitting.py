"""How much fits on two pages, without making them."""

from trajectories.portfolio.paper.fitting import (
    Sizes,
    fit_on_first_page,
    how_many_fit,
    lines,
    room_for_skills,
)

SHORT = Sizes(name="Bo Li", trade="Keuken", wish="Werken.", step="Bellen.", events=1)


def test_a_text_takes_at_least_one_line():
    assert (lines("", 10), lines("x" * 10, 10), lines("x" * 11, 10)) == (1, 1, 2)


def test_the_longer_table_gives_way_first():
    assert how_many_fit(["Lezen"] * 10, ["Rekenen"] * 4, room=60) == (3, 3)
    assert how_many_fit(["Lezen"] * 2, ["Rekenen"], room=500) == (2, 1)
    assert how_many_fit(["Lezen"] * 5, [], room=0) == (2, 0)


def test_more_words_leave_less_room():
    long = Sizes(name="x" * 60, trade="Keuken", wish="x" * 300, step="x" * 200, events=5)
    assert room_for_skills(long) < room_for_skills(SHORT)
    assert fit_on_first_page(SHORT, ["Lezen"] * 4)
    assert not fit_on_first_page(SHORT, ["Lezen"] * 30)
