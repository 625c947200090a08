"""People at an employer, and what was said with them."""

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from employers.card import Moment
from employers.enums import ContactKind
from employers.forms.messages import CHOOSE, WRONG_DAY
from employers.icons import CONTACT_ICONS
from employers.models import Employer, EmployerContact
from regions.components.forms import DateInput, RadioTiles
from regions.fields import FreeText, offer_rows
from regions.words import sentence_choices

L = gettext_lazy
OLDEST = timedelta(days=2 * 365)
FURTHEST = timedelta(days=2 * 365)
_PHONE = re.compile(r"\+?[\d\s\-()]{10,20}")


class ContactForm(forms.Form):
    name = FreeText(
        label=L("Naam"),
        max_length=120,
        widget=forms.TextInput(attrs={"size": 36, "autocomplete": "off"}),
        error_messages={"required": L("Vul de naam in.")},
    )
    position = FreeText(
        label=L("Functie"), max_length=80, required=False, widget=forms.TextInput(attrs={"size": 36})
    )
    phone = forms.CharField(
        label=L("Telefoon van het werk"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"size": 18, "inputmode": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=L("E-mail van het werk"),
        required=False,
        widget=forms.EmailInput(attrs={"size": 36, "autocomplete": "off"}),
        error_messages={"invalid": L("Vul een e-mailadres in, bijvoorbeeld naam@bedrijf.nl.")},
    )

    def clean_phone(self) -> str:
        phone = str(self.cleaned_data["phone"]).strip()
        if phone and not _PHONE.fullmatch(phone):
            raise ValidationError(_("Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78."))
        return phone


class EndContactForm(forms.Form):
    on = forms.DateField(label=L("Weg vanaf"), widget=DateInput, error_messages=WRONG_DAY)


class MomentForm(forms.Form):
    """What was said, and what comes next."""

    kind = forms.ChoiceField(
        label=L("Hoe sprak je de werkgever?"),
        choices=sentence_choices(ContactKind.choices),
        widget=RadioTiles(icons=CONTACT_ICONS),
        error_messages=CHOOSE,
    )
    on = forms.DateField(label=L("Op welke dag?"), widget=DateInput, error_messages=WRONG_DAY)
    contact: "forms.ModelChoiceField[EmployerContact]" = forms.ModelChoiceField(
        label=L("Met wie?"), queryset=None, required=False, empty_label=L("Iemand anders")
    )
    text = FreeText(
        label=L("Wat bespraken jullie?"),
        help_text=L("1 of 2 zinnen is genoeg. Geen namen van deelnemers."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": L("Schrijf in 1 of 2 zinnen op wat jullie bespraken.")},
    )
    next_action = FreeText(
        label=L("Wat is de volgende stap?"),
        max_length=160,
        required=False,
        help_text=L("Leeg: er is niets afgesproken."),
    )
    next_action_on = forms.DateField(
        label=L("Wanneer?"), required=False, widget=DateInput, error_messages=WRONG_DAY
    )

    def __init__(self, *args: Any, employer: Employer, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        contacts = EmployerContact.objects.on(today).filter(employer=employer)
        offer_rows(self, "contact", contacts.order_by("name"))
        self.fields["on"].widget.attrs["max"] = today.isoformat()

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if not self.today - OLDEST <= day <= self.today:
            raise ValidationError(_("Kies vandaag of een dag die is geweest."))
        return day

    def clean_next_action_on(self) -> date | None:
        day: date | None = self.cleaned_data["next_action_on"]
        if day is not None and not self.today <= day <= self.today + FURTHEST:
            raise ValidationError(_("Kies vandaag of een dag daarna."))
        return day

    def clean(self) -> None:
        answers = self.cleaned_data
        if (
            answers.get("next_action_on")
            and not answers.get("next_action")
            and "next_action" not in self.errors
        ):
            self.add_error("next_action", _("Je koos een dag. Schrijf ook op wat je dan doet."))
        if (
            answers.get("next_action")
            and not answers.get("next_action_on")
            and "next_action_on" not in self.errors
        ):
            self.add_error("next_action_on", _("Kies wanneer je dit doet."))

    def to_moment(self) -> Moment:
        return Moment(**self.cleaned_data)
