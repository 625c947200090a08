"""Pages that only the demo has: the code of this half minute, and the mail that was not sent."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime

from llo.demo.accounts import demo_code, demo_factors
from llo.demo.outbox import sent_messages
from regions.access.doors import public


@public
def code_of_demo_account(request: HttpRequest) -> HttpResponse:
    """The code of this half minute, for a demo account only; without settings.DEMO this page does not exist."""
    if not settings.DEMO:
        raise Http404
    email = request.GET.get("email", "")
    context = {
        "email": email,
        "demo_code": demo_code(email) if email else None,
        "emails": [factor.user.email for factor in demo_factors()],
    }
    return render(request, "demo/code.html", context)


@public
def outbox(request: HttpRequest) -> HttpResponse:
    """The mail that would have been sent, so that the demo's invitations and links can be followed."""
    if not settings.DEMO:
        raise Http404
    return render(request, "demo/outbox.html", {"mails": [shown(mail) for mail in sent_messages()]})


def shown(mail: dict[str, Any]) -> dict[str, Any]:
    return {**mail, "at": localtime(datetime.fromisoformat(mail["at"]))}
