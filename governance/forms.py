"""What forms of governance share: an action that refuses says so on the form."""

from collections.abc import Callable
from typing import TypeVar

from django.forms import BaseForm

from regions.refusals import Refused

Made = TypeVar("Made")


def done(form: BaseForm, action: Callable[[], Made]) -> Made | None:
    """What the action made, or None with what stands in the way on the form."""
    try:
        return action()
    except Refused as refused:
        form.add_error(None, str(refused))
        return None
