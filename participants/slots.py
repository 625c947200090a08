"""Places on a participant's page that higher apps fill.

The page is in participants; trajectories know more. They register a function in AppConfig.ready():

    slots.register("participant_log", render)       # render(request, participant) -> SafeString

Slots: `participant_log` (quick log, in the left column), `participant_skills` (portfolio, right column),
`participant_trajectory` (card in the right column), `participant_actions` (buttons in the header).
"""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from participants.models import Participant

Render = Callable[[HttpRequest, Participant], SafeString]
SLOTS = ("participant_log", "participant_skills", "participant_trajectory", "participant_actions")

_filled: dict[str, list[Render]] = {slot: [] for slot in SLOTS}


def register(slot: str, render: Render) -> None:
    """Fill a slot; KeyError for a slot that does not exist. Registering twice changes nothing."""
    if render not in _filled[slot]:
        _filled[slot].append(render)


def unregister(slot: str, render: Render) -> None:
    _filled[slot].remove(render)


def rendered(slot: str, request: HttpRequest, participant: Participant) -> SafeString:
    """What stands in the slot, empty when nobody filled it."""
    return mark_safe("".join(render(request, participant) for render in _filled[slot]))  # noqa: S308 - SafeStrings
