from datetime import date

import pytest

from participants.registration import Registration


def asked(**fields) -> Registration:
    return Registration(first_name="Jan", last_name="Berg", registered_on=date(2026, 9, 1), **fields)


@pytest.mark.parametrize(
    ("postcode", "counted"),
    [("7511 AB", "7511"), (" 7511", "7511"), ("", ""), ("751", ""), ("AB 7511", "")],
)
def test_only_four_digits_of_a_postcode_are_counted(postcode, counted):
    assert asked(postcode=postcode).postcode4 == counted


def test_the_year_of_birth_follows_from_the_day():
    assert asked(birth_date=date(1989, 4, 12), birth_year=1990).year_of_birth == 1989
    assert asked(birth_year=1990).year_of_birth == 1990
    assert asked().year_of_birth is None


def test_full_name():
    assert asked(infix="van der").full_name == "Jan van der Berg"
    assert asked().full_name == "Jan Berg"
