"""The demo shows everybody's second factor, so it may not run where real people are."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

# Settings that only a service on the open internet has.
PRODUCTION_MARKS = ("SECURE_HSTS_SECONDS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE")


@register("llo")
def demo_only_on_this_machine(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    marks = [name for name in PRODUCTION_MARKS if getattr(settings, name)]
    if settings.DEMO and not settings.DEBUG and marks:
        hint = f"{', '.join(marks)} is set, so this is production; DEMO must be False."
        return [Error("settings.DEMO shows second factors to everybody.", hint=hint, id="llo.E001")]
    return []


@register("llo")
def no_way_around_the_second_factor(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    if getattr(settings, "MFA_TOTP_INSECURE_BYPASS_CODE", None):
        return [Error("MFA_TOTP_INSECURE_BYPASS_CODE lets everybody in.", id="llo.E002")]
    return []
