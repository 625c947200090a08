"""Who is invited, and into a region in which role."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.components.forms import RadioTiles
from regions.members.forms import role_choices


class InviteForm(forms.Form):
    """Into the national office, which has one role."""

    name = forms.CharField(
        label=_("Naam"), max_length=120, widget=forms.TextInput(attrs={"size": 32, "autocomplete": "off"})
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Het adres van het werk. Daar komt de uitnodiging aan."),
        widget=forms.EmailInput(attrs={"size": 32, "autocomplete": "off"}),
        error_messages={"invalid": _("Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.")},
    )

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()


class RegionInviteForm(InviteForm):
    role = forms.ChoiceField(label=_("Rol"), choices=role_choices, widget=RadioTiles)
