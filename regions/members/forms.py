"""Forms about members and their roles."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.components.forms import RadioTiles
from regions.enums import Role
from regions.words import sentence_choices


def role_choices() -> list[tuple[str, str]]:
    return sentence_choices(Role.choices)


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Rol"), choices=role_choices, widget=RadioTiles)
