"""What a region sets itself."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SettingsForm(forms.Form):
    silent_days = forms.IntegerField(
        label=_("Na hoeveel dagen zonder contact vraagt een deelnemer aandacht?"),
        help_text=_("Tussen 7 en 90 dagen. Gewoon is 28."),
        min_value=7,
        max_value=90,
        widget=forms.NumberInput(attrs={"size": 5}),
    )
    smallest_cell = forms.IntegerField(
        label=_("Vanaf hoeveel mensen staat een getal in de cijfers?"),
        help_text=_(
            "Tussen 5 en 20. Kleinere aantallen worden ‘minder dan’. Buiten de regio is het altijd minstens 10."
        ),
        min_value=5,
        max_value=20,
        widget=forms.NumberInput(attrs={"size": 5}),
    )
