"""How work stands from a day on (D7, first form)."""

from django import forms
from django.utils.translation import gettext_lazy

from participants.enums import BenefitKind, WorkStatus
from participants.forms.fields import DatedForm, PastDate, choices_without, chosen


class WorkForm(DatedForm):
    status = chosen(gettext_lazy("Werk op dit moment"), choices_without(WorkStatus, WorkStatus.UNKNOWN))
    hours_per_week = forms.IntegerField(
        label=gettext_lazy("Uren per week"),
        required=False,
        min_value=0,
        max_value=60,
        error_messages={"invalid": gettext_lazy("Vul een getal in, bijvoorbeeld 24.")},
    )
    benefit = chosen(
        gettext_lazy("Uitkering"),
        choices_without(BenefitKind),
        empty=gettext_lazy("Weet ik niet"),
        required=False,
    )
    since = PastDate(label=gettext_lazy("Sinds welke dag?"))
