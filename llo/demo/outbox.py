"""In the demo no mail leaves the machine: a page shows what would have been sent."""

import json
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

KEEP = 50


def outbox_folder() -> Path:
    return Path(settings.VAR_DIR) / "outbox"


class OutboxBackend(BaseEmailBackend):
    """Writes each message as a JSON file: {at, to, subject, body}."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        outbox_folder().mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            at = timezone.now()
            text = json.dumps(
                {"at": at.isoformat(), "to": message.to, "subject": message.subject, "body": message.body}
            )
            (outbox_folder() / f"{at:%Y%m%dT%H%M%S%f}.json").write_text(text)
        return len(email_messages)


def sent_messages() -> list[dict[str, str]]:
    """The latest messages, newest first."""
    files = sorted(outbox_folder().glob("*.json"), reverse=True)[:KEEP]
    return [json.loads(file.read_text()) for file in files]
