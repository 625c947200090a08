"""The filters of the national office. Words in the address: q, toon, sort; and on people: stap."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.national.presenters.choosing import ORDERS, SHOWN
from governance.national.presenters.regions import ComparedRegion
from participants.enums import Stage
from regions.fields import offer
from regions.words import number, sentence_choices


class RegionFilter(forms.Form):
    """Wrong values filter nothing. The choices say how many regions each of them shows."""

    q = forms.CharField(
        label=gettext_lazy("Zoek een regio"),
        required=False,
        max_length=80,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    toon = forms.ChoiceField(label=gettext_lazy("Toon"), required=False)
    sort = forms.ChoiceField(label=gettext_lazy("Volgorde"), required=False)

    def __init__(
        self, *args: Any, rows: Sequence[ComparedRegion], moves: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        shown = ((code, label, sum(map(belongs, rows))) for code, (label, belongs) in SHOWN.items())
        offer(self, "toon", [(code, f"{label} ({number(regions)})") for code, label, regions in shown])
        offer(self, "sort", [*ORDERS.items(), *self._order_of_a_column()])
        if moves:  # a column's link sorts without the form, whose own choice then follows
            self.fields["sort"].widget.attrs["hx-swap-oob"] = "true"

    def _order_of_a_column(self) -> list[tuple[str, str]]:
        """The link of a column knows both directions; one that is no choice of the list stands below it."""
        asked = self.data.get("sort", "")
        return [(asked, _("Zoals in de tabel"))] if asked and asked not in ORDERS else []

    @property
    def asked(self) -> dict[str, str]:
        return {name: self.data.get(name, "") for name in ("q", "toon", "sort")}


class StageFilter(forms.Form):
    stap = forms.ChoiceField(
        label=gettext_lazy("Stap"),
        required=False,
        choices=[
            ("", gettext_lazy("Alle stappen")),
            *sentence_choices(Stage.choices),
        ],
    )

    @property
    def stage(self) -> str:
        return str(self.cleaned_data.get("stap", "")) if self.is_valid() else ""
