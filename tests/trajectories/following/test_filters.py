"""The filter in the address: what it asks for, and what it says."""

from tests.trajectories.unsaved import member
from trajectories.following.filters import TrajectoryFilter
from trajectories.following.queries import Wanted

JEROEN = member()


def asked(**filters) -> TrajectoryFilter:
    return TrajectoryFilter(filters, supervisors=[JEROEN])


def test_what_is_asked_for():
    wanted = asked(
        zoek=" sam ", stand="alles", begeleider=str(JEROEN.pk), combineert="nee", sort="-einde"
    ).wanted()
    assert wanted == Wanted("sam", "alles", JEROEN.pk, "nee", "-einde")


def test_wrong_values_narrow_nothing():
    wrong = asked(stand="bestaat-niet", begeleider="niemand", combineert="misschien", zoek="x" * 81)
    assert wrong.wanted() == Wanted()
    assert wrong.chosen() == []


def test_every_filter_that_is_on_says_so():
    assert asked(zoek="sam", begeleider=str(JEROEN.pk), sort="naam").chosen() == [
        ("zoek", "Zoek op naam of traject: sam"),
        ("begeleider", "Begeleider: Jeroen Smit"),
    ]
