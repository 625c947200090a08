"""What only the demo has."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime

from regions.access.doors import public
from regions.outbox import sent_messages


@public
def outbox(request: HttpRequest) -> HttpResponse:
    """The mail that would have been sent, so that the demo's invitations and links can be followed."""
    if not settings.DEMO:
        raise Http404
    return render(request, "regions/outbox.html", {"mails": [shown(mail) for mail in sent_messages()]})


def shown(mail: dict[str, Any]) -> dict[str, Any]:
    return {**mail, "at": localtime(datetime.fromisoformat(mail["at"]))}
