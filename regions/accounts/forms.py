"""The forms of allauth in our words, without the placeholders that hide what somebody typed."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.recovery_codes import forms as recovery
from allauth.mfa.totp import forms as totp
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from regions.models import User

NEW_PASSWORD_HINT = _(
    "Minstens 15 tekens. Een zin van vier losse woorden is sterk en makkelijk te onthouden."
)
CODE_HINT = _("De 6 cijfers die nu in je app staan.")


class InOurWords(forms.Form):
    """`words` maps a field to its label and hint; the order of the fields stays that of allauth."""

    words: dict[str, tuple[Any, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, hint) in self.words.items():
            field = self.fields[name]
            field.label, field.help_text = label, hint
            field.widget.attrs.pop("placeholder", None)
            field.error_messages["required"] = _("Vul dit in.")


class SignInForm(InOurWords, account.LoginForm):
    words = {"login": (_("E-mailadres"), ""), "password": (_("Wachtwoord"), "")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        self.fields["login"].error_messages["invalid"] = _(
            "Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl."
        )


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):
    words = {
        "oldpassword": (_("Wachtwoord van nu"), ""),
        "password1": (_("Nieuw wachtwoord"), NEW_PASSWORD_HINT),
        "password2": (_("Nieuw wachtwoord, nog een keer"), ""),
    }


class ForgottenPasswordForm(InOurWords, account.ResetPasswordForm):
    words = {"email": (_("E-mailadres"), _("Het adres waarmee je inlogt."))}


class NewPasswordForm(InOurWords, account.ResetPasswordKeyForm):
    words = {
        "password1": (_("Nieuw wachtwoord"), NEW_PASSWORD_HINT),
        "password2": (_("Nieuw wachtwoord, nog een keer"), ""),
    }


class PasswordAgainForm(InOurWords, account.ReauthenticateForm):
    words = {"password": (_("Wachtwoord"), "")}


class _CodeForm(InOurWords):
    words = {"code": (_("Code"), CODE_HINT)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"size": 12, "autocapitalize": "off", "spellcheck": "false"}


class CodeForm(_CodeForm, second_step.AuthenticateForm):
    words = {"code": (_("Code"), _("De 6 cijfers die nu in je app staan, of een herstelcode."))}


class CodeAgainForm(_CodeForm, second_step.ReauthenticateForm):
    words = CodeForm.words


class SecondFactorForm(_CodeForm, totp.ActivateTOTPForm):
    """Keeps its secret in the session until a right code was given."""


class NewRecoveryCodesForm(recovery.GenerateRecoveryCodesForm):
    """A button only."""


class AcceptForm(forms.Form):
    """What somebody who was invited chooses: a password. The name can be mended."""

    name = forms.CharField(
        label=_("Je naam"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name", "size": 36})
    )
    password1 = account.SetPasswordField(label=_("Wachtwoord"), help_text=NEW_PASSWORD_HINT)
    password2 = account.PasswordField(label=_("Wachtwoord, nog een keer"), autocomplete="new-password")
    email = forms.CharField(
        required=False, disabled=True, widget=forms.HiddenInput(attrs={"autocomplete": "username"})
    )

    def __init__(self, data: QueryDict | None = None, *, user: User) -> None:
        super().__init__(data, initial={"name": user.name, "email": user.email})
        vars(self.fields["password1"]).update(user=user)  # whose name and address may not be the password
        for name in ("password1", "password2"):
            self.fields[name].widget.attrs.pop("placeholder", None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (
            cleaned.get("password1")
            and cleaned.get("password2")
            and cleaned["password1"] != cleaned["password2"]
        ):
            self.add_error("password2", _("De twee wachtwoorden zijn niet gelijk. Typ ze nog een keer."))
        return cleaned
