"""What higher apps take back when something of a person is undone here.

trajectories keep rows that hang on a milestone or a timeline line (follow-up checks, observed skills). They register
a function in AppConfig.ready(); it runs inside the transaction of the undoing, whatever page that came from:

    following.register("entry_undone", take_back)        # take_back(by, entry)
    following.register("milestone_undone", take_back)    # take_back(by, milestone)
"""

from collections.abc import Callable
from typing import Any

from regions.models import Membership

TakeBack = Callable[[Membership | None, Any], None]
_followers: dict[str, list[TakeBack]] = {"entry_undone": [], "milestone_undone": []}


def register(what: str, take_back: TakeBack) -> None:
    """KeyError for something that is not followed. Registering twice changes nothing."""
    if take_back not in _followers[what]:
        _followers[what].append(take_back)


def unregister(what: str, take_back: TakeBack) -> None:
    _followers[what].remove(take_back)


def follow(what: str, by: Membership | None, row: Any) -> None:
    for take_back in _followers[what]:
        take_back(by, row)
