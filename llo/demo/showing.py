"""What the demo adds to the pages around signing in. Nothing where settings.DEMO is off."""

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from llo.demo.accounts import demo_code, demo_sign_ins

NOTHING = mark_safe("")


def sign_ins(request: HttpRequest, going_to: str) -> SafeString:
    """Who anybody may sign in as, with a button each."""
    if not settings.DEMO:
        return NOTHING
    context = {
        "demo_sign_ins": demo_sign_ins(),
        "redirect_field_name": REDIRECT_FIELD_NAME,
        "redirect_field_value": going_to,
    }
    return render_to_string("demo/_sign_ins.html", context, request)


def code(request: HttpRequest, email: str) -> SafeString:
    """The code of this half minute; for an account that is not the demo's there is none to tell."""
    found = demo_code(email)
    return NOTHING if found is None else render_to_string("demo/_code.html", {"demo_code": found}, request)


def mail() -> SafeString:
    """Where the mail can be read that did not leave."""
    return render_to_string("demo/_mail.html") if settings.DEMO else NOTHING
