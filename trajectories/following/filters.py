"""The filter above the list of trajectories; it lives in the URL."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.fields import offer
from regions.models import Membership
from trajectories.enums import TrajectoryState
from trajectories.following.queries import EVERYTHING, Wanted

STATES = (
    ("", _("Loopt")),
    (TrajectoryState.PLANNED, _("Gepland")),
    (TrajectoryState.COMPLETED, _("Klaar")),
    (TrajectoryState.STOPPED, _("Eerder gestopt")),
    (EVERYTHING, _("Alles")),
)
COMBINES = (("", _("Ja en nee")), ("ja", _("Ja")), ("nee", _("Nee")))


class TrajectoryFilter(forms.Form):
    """Wrong values narrow nothing: a filter from an old bookmark still opens the list."""

    zoek = forms.CharField(
        label=_("Zoek op naam of traject"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    stand = forms.ChoiceField(label=_("Hoe staat het?"), choices=STATES, required=False)
    begeleider = forms.ChoiceField(label=_("Begeleider"), required=False)
    combineert = forms.ChoiceField(label=_("Combineert vak en basis"), choices=COMBINES, required=False)
    sort = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, supervisors: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(member.pk), member.name) for member in supervisors]
        offer(self, "begeleider", [("", _("Iedereen")), *choices])

    def wanted(self) -> Wanted:
        self.is_valid()
        known = self.cleaned_data
        supervisor = known.get("begeleider")
        return Wanted(
            text=known.get("zoek", ""),
            state=known.get("stand", ""),
            supervisor=UUID(supervisor) if supervisor else None,
            combines=known.get("combineert", ""),
            sort=known.get("sort", ""),
        )

    def chosen(self) -> list[tuple[str, str]]:
        """(field, what it says) of every filter that narrows the list."""
        self.is_valid()
        chosen = []
        for name in ("zoek", "stand", "begeleider", "combineert"):
            value = self.cleaned_data.get(name, "")
            if value:
                choices = dict(getattr(self.fields[name], "choices", []))
                chosen.append((name, f"{self.fields[name].label}: {choices.get(value, value)}"))
        return chosen
