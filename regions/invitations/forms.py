"""Who is invited, and in which role."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.components.forms import RadioTiles
from regions.members.forms import role_choices
from regions.office.forms import NationalInviteForm


class InviteForm(NationalInviteForm):
    role = forms.ChoiceField(label=_("Rol"), choices=role_choices, widget=RadioTiles)
