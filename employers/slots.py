"""Places on an employer's page that higher apps fill: who learns there is known to trajectories.

slots.register("employer_trajectories", render)       # render(request, employer) -> SafeString, in AppConfig.ready()
"""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from employers.models import Employer

Render = Callable[[HttpRequest, Employer], SafeString]
SLOTS = ("employer_trajectories",)
_filled: dict[str, list[Render]] = {slot: [] for slot in SLOTS}


def register(slot: str, render: Render) -> None:
    """Fill a slot; KeyError for a slot that does not exist. Registering twice changes nothing."""
    if render not in _filled[slot]:
        _filled[slot].append(render)


def rendered(slot: str, request: HttpRequest, employer: Employer) -> SafeString:
    """What stands in the slot, empty when nobody filled it."""
    return mark_safe("".join(render(request, employer) for render in _filled[slot]))  # noqa: S308 - SafeStrings
