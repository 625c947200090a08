"""The own account in words."""

from base64 import b64encode

from django.urls import reverse
from django.utils.translation import gettext as _

from regions.components.shapes import LinkLine


def sign_in_lines() -> list[LinkLine]:
    """What somebody can set about signing in."""
    return [
        LinkLine(label=_("Wachtwoord veranderen"), url=reverse("account_change_password"), icon="key-round"),
        LinkLine(
            label=_("Andere telefoon of app"),
            url=reverse("second_factor_replace"),
            icon="smartphone",
            note=_("Voor de code bij het inloggen"),
        ),
        LinkLine(
            label=_("Herstelcodes"),
            url=reverse("mfa_view_recovery_codes"),
            icon="life-buoy",
            note=_("Voor als je je telefoon kwijt bent"),
        ),
        LinkLine(
            label=_("Waar ben je ingelogd?"),
            url=reverse("usersessions_list"),
            icon="monitor-smartphone",
            note=_("En uitloggen op andere apparaten"),
        ),
    ]


def in_fours(secret: str) -> str:
    """ "ABCDEFGH" -> "ABCD EFGH", to type over."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


def svg_address(svg: str) -> str:
    """The picture as data:, the one kind of inline content that the content policy allows."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
