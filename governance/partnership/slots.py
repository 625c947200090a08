"""A place on an agreement's page that a higher app fills: who read figures because of it is known to impact.

slots.register("agreement_readings", render)       # render(request, agreement) -> SafeString, in AppConfig.ready()
"""

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from governance.partnership.models import Agreement

Render = Callable[[HttpRequest, Agreement], SafeString]
SLOTS = ("agreement_readings",)
_filled: dict[str, list[Render]] = {slot: [] for slot in SLOTS}


def register(slot: str, render: Render) -> None:
    """Fill a slot; KeyError for a slot that does not exist. Registering twice changes nothing."""
    if render not in _filled[slot]:
        _filled[slot].append(render)


def rendered(slot: str, request: HttpRequest, agreement: Agreement) -> SafeString:
    """What stands in the slot, empty when nobody filled it."""
    return mark_safe("".join(render(request, agreement) for render in _filled[slot]))  # noqa: S308 - SafeStrings
