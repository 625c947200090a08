"""The filter above the log of changes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.fields import offer, offer_rows
from regions.models import Membership
from regions.words import sentence_choices


class ChangesFilter(forms.Form):
    who: "forms.ModelChoiceField[Membership]" = forms.ModelChoiceField(
        label=_("Wie"), queryset=None, required=False, empty_label=_("Iedereen")
    )
    about = forms.ChoiceField(label=_("Waarover"), required=False)

    def __init__(self, *args: Any, subjects: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_rows(self, "who", Membership.objects.order_by("name"))
        offer(self, "about", [("", _("Alles")), *sentence_choices(subjects)])
