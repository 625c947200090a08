"""What higher apps count of people, kept up with the events. They register in AppConfig.ready():

    keeping_up.register(refresh_marks)      # refresh_marks(participant_ids)

It runs in the scope and the transaction of every change of events or eligibility, after participants' own columns.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

KeepUp = Callable[[Sequence[UUID]], object]
_registered: list[KeepUp] = []


def register(keep_up: KeepUp) -> None:
    """Registering twice changes nothing."""
    if keep_up not in _registered:
        _registered.append(keep_up)


def tell(participant_ids: Sequence[UUID]) -> None:
    for keep_up in _registered:
        keep_up(participant_ids)
