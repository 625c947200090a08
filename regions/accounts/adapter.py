"""allauth, held to our rules: no sign-up without an invitation, one text for every failed sign-in."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from io import BytesIO
from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.utils.encoding import force_bytes
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathFillImage

from regions.accounts.arrival import arrive
from regions.accounts.marked import is_out_of_place
from regions.models import User

WRONG_CODE = _("Deze code klopt niet, of is al gebruikt. Wacht op een nieuwe code in je app en typ die over.")


class InvitationOnlyAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."
        ),
        "too_many_login_attempts": _(
            "Je hebt het te vaak geprobeerd. Wacht 5 minuten en probeer het dan nog eens."
        ),
        "rate_limited": _("Je hebt het te vaak geprobeerd. Wacht 5 minuten en probeer het dan nog eens."),
        "enter_current_password": _("Dit is niet je wachtwoord van nu. Typ het nog eens."),
        "incorrect_password": _("Dit wachtwoord klopt niet. Typ het nog eens."),
        "incorrect_code": WRONG_CODE,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """A closed account answers like a wrong password; allauth would tell that the password was right."""
        user: User | None = super().authenticate(request, **credentials)
        if user is None or not user.is_active or is_out_of_place(user):
            return None
        return user

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        arrive(request, user)


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = {**DefaultMFAAdapter.error_messages, "incorrect_code": WRONG_CODE}

    def get_totp_label(self, user: User) -> str:
        return str(user.email)

    def build_totp_svg(self, url: str) -> str:
        """With a white ground of its own: a phone cannot read black on dark."""
        image = qrcode.make(url, image_factory=SvgPathFillImage)
        file = BytesIO()
        image.save(file)
        return file.getvalue().decode()

    def encrypt(self, text: str) -> str:
        return keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return keys().decrypt(encrypted_text.encode()).decode()


def keys() -> MultiFernet:
    """Secrets of second factors lie encrypted in the database, so that a stolen copy of it opens no account."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet(
        Fernet(urlsafe_b64encode(sha256(b"llo.second-factor:" + force_bytes(secret)).digest()))
        for secret in secrets
    )
