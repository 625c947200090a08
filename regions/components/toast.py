"""The small message after an action, with a way back."""

from django.http import HttpRequest

KEY = "toast"


def leave_toast(request: HttpRequest, text: str, undo_url: str | None = None) -> None:
    """Keep a message for the next page; `undo_url` takes a POST that turns the action back."""
    request.session[KEY] = {"text": str(text), "undo_url": undo_url or ""}


def take_toast(request: HttpRequest) -> dict[str, str] | None:
    """The message that waits, once. Absent for requests without a session."""
    session = getattr(request, "session", None)
    return session.pop(KEY, None) if session is not None else None
