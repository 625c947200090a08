"""The national office about itself, in words."""

from datetime import UTC, date, datetime
from uuid import UUID

from regions.models import NationalMember, User
from regions.office.presenters import colleague, former_colleague, office_page

TODAY, NOW = date(2026, 11, 22), datetime(2026, 11, 22, tzinfo=UTC)


def member(number: int, **fields) -> NationalMember:
    user = User(id=number, name="Mieke Hendriks", email="m@example.org")
    return NationalMember(id=number, user=user, key=UUID(int=number), since=date(2026, 1, 5), **fields)


def test_another_can_be_ended_and_oneself_not():
    mieke, tom = member(1), member(2, last_seen_on=TODAY)
    seen = colleague(tom, reader=mieke, today=TODAY)
    assert seen.url == f"/landelijk/leden/{UUID(int=2)}/beeindigen/"
    assert (seen.email, seen.since, seen.last_seen) == ("m@example.org", "5 januari 2026", "vandaag")
    own = colleague(mieke, reader=mieke, today=TODAY)
    assert (own.url, own.last_seen) == ("", "nog niet")


def test_who_left_is_told_with_the_day():
    left = former_colleague(member(3, ended_at=datetime(2026, 5, 3, 12, tzinfo=UTC)))
    assert (left.name, left.note) == ("Mieke Hendriks", "Tot 3 mei 2026")


def test_the_page_as_a_whole():
    page = office_page([member(1)], [], [member(3, ended_at=NOW)], reader=member(1), now=NOW, today=TODAY)
    assert (len(page.members), page.invitations, len(page.former)) == (1, [], 1)
