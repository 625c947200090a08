"""What a progress report is about."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.periods.presenters import period_name
from governance.reports.audience import Audience
from regions.components.forms import DateInput
from regions.fields import offer
from regions.models import ProgrammePeriod
from regions.words import date_medium


class ReportOptions(forms.Form):
    """Period, day and readers. `periods` has the one to begin with in front."""

    looptijd = forms.ChoiceField(label=gettext_lazy("Looptijd"), widget=forms.RadioSelect)
    stand = forms.DateField(
        label=gettext_lazy("Stand van"),
        widget=DateInput,
        help_text=gettext_lazy(
            "Het rapport laat zien wat op deze dag gold, bijvoorbeeld de laatste dag van het kwartaal."
        ),
    )
    lezers = forms.ChoiceField(
        label=gettext_lazy("Voor wie is het rapport?"),
        help_text=gettext_lazy(
            "Het team ziet precieze getallen. Voor anderen ronden we af en verbergen we kleine getallen."
        ),
        choices=Audience,
        initial=Audience.TEAM,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, periods: list[ProgrammePeriod], today: date, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.periods, self.today = {period.wave: period for period in periods}, today
        offer(self, "looptijd", [(period.wave, period_name(period)) for period in periods])
        self.fields["looptijd"].initial = periods[0].wave if periods else None
        self.fields["stand"].initial = today
        if len(periods) == 1:
            self.fields["looptijd"].widget = forms.HiddenInput()

    @property
    def period(self) -> ProgrammePeriod:
        return self.periods[self.cleaned_data["looptijd"]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        on, wave = cleaned.get("stand"), cleaned.get("looptijd")
        if on and on > self.today:
            self.add_error("stand", _("Kies vandaag of een eerdere dag."))
        elif on and wave and on < self.periods[wave].starts_on:
            first = date_medium(self.periods[wave].starts_on)
            self.add_error(
                "stand", _("Kies een dag vanaf %(first)s, de eerste dag van de looptijd.") % {"first": first}
            )
        return cleaned

    @classmethod
    def defaults(cls, periods: list[ProgrammePeriod], today: date) -> dict[str, str]:
        """What a fresh page is about."""
        return {"looptijd": periods[0].wave, "stand": today.isoformat(), "lezers": Audience.TEAM.value}
