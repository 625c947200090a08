"""A task, and for whom."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regions.components.forms import DateInput
from regions.fields import offer_rows
from regions.models import Membership

FURTHEST_DUE = timedelta(days=3 * 366)


class TaskForm(forms.Form):
    title = forms.CharField(
        label=_("Wat moet er gebeuren?"),
        help_text=_("Schrijf alleen op wat nodig is. Geen namen van deelnemers."),
        max_length=160,
        widget=forms.TextInput(attrs={"size": 48}),
    )
    due_on = forms.DateField(label=_("Voor wanneer?"), widget=DateInput)
    assignee: "forms.ModelChoiceField[Membership]" = forms.ModelChoiceField(
        label=_("Voor wie?"), queryset=None, empty_label=None
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        offer_rows(self, "assignee", Membership.objects.active().order_by("name"))

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if not self.today <= day <= self.today + FURTHEST_DUE:
            raise forms.ValidationError(_("Kies vandaag of een dag daarna."))
        return day
