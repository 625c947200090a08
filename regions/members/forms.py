"""Forms about members and their roles."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.components.forms import RadioTiles
from regions.enums import Role


def role_choices() -> list[tuple[str, Any]]:
    return [(role.value, str(role.label).capitalize()) for role in Role]


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Rol"), choices=role_choices, widget=RadioTiles)
