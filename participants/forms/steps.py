"""The next small step, the own wish, and the reason to open a colleague's person."""

from django import forms
from django.utils.translation import gettext_lazy

from participants.forms.bsn import HINT, AsksAboutBsn
from participants.forms.fields import text
from regions.components.forms import DateInput


class StepForm(AsksAboutBsn):
    text = text(
        gettext_lazy("Wat is de volgende kleine stap?"),
        most=200,
        rows=2,
        help_text=HINT,
        asks=gettext_lazy("Schrijf de stap op, in één zin."),
    )
    due_on = forms.DateField(
        label=gettext_lazy("Klaar op"),
        required=False,
        widget=DateInput,
        error_messages={"invalid": gettext_lazy("Vul een datum in, bijvoorbeeld 27-11-2026.")},
    )


class WishForm(AsksAboutBsn):
    text = text(
        gettext_lazy("Wat wil deze persoon? In eigen woorden."),
        most=300,
        rows=3,
        help_text=HINT,
        asks=gettext_lazy("Schrijf de wens op."),
    )


class ReasonForm(AsksAboutBsn):
    reason = text(
        gettext_lazy("Waarom open je deze pagina?"),
        most=160,
        help_text=gettext_lazy("Eén zin is genoeg. De regiocoördinator kan dit lezen."),
        asks=gettext_lazy("Schrijf op waarom je deze pagina opent."),
    )
    na = forms.CharField(required=False, widget=forms.HiddenInput)
