"""The filter above the list of employers; it lives in the URL."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from employers.enums import EmployerStage, Sector
from employers.queries import OVERDUE, Wanted
from regions.fields import offer
from regions.words import sentence_choices


class EmployerFilter(forms.Form):
    """Wrong values narrow nothing: a filter from an old bookmark still opens the list."""

    zoek = forms.CharField(
        label=_("Zoek op naam of KvK-nummer"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    stand = forms.ChoiceField(label=_("Hoe staat het?"), required=False)
    sector = forms.ChoiceField(label=_("Sector"), required=False)
    plaats = forms.ChoiceField(label=_("Plaats"), required=False)
    actie = forms.CharField(required=False, widget=forms.HiddenInput)
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, places: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "stand", [("", _("Alle")), *sentence_choices(EmployerStage.choices)])
        offer(self, "sector", [("", _("Alle sectoren")), *sentence_choices(Sector.choices)])
        offer(self, "plaats", [("", _("Alle plaatsen")), *((place, place) for place in places)])

    def wanted(self) -> Wanted:
        self.is_valid()
        known = self.cleaned_data
        names = {
            "text": "zoek",
            "stage": "stand",
            "sector": "sector",
            "place": "plaats",
            "action": "actie",
            "sort": "sort",
        }
        return Wanted(**{name: known.get(field, "") for name, field in names.items()})

    def chosen(self) -> list[tuple[str, str]]:
        """(field, what it says) of every filter that narrows the list."""
        self.is_valid()
        chosen = []
        for name in ("zoek", "stand", "sector", "plaats"):
            value = self.cleaned_data.get(name, "")
            if value:
                choices = dict(getattr(self.fields[name], "choices", []))
                chosen.append((name, f"{self.fields[name].label}: {choices.get(value, value)}"))
        if self.cleaned_data.get("actie") == OVERDUE:
            chosen.append(("actie", str(_("Volgende stap is te laat"))))
        return chosen
