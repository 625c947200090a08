"""An employer and its locations."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from employers.card import EmployerCard
from employers.enums import EmployerStage, Recognition, Sector, SizeClass
from employers.forms.messages import CHOOSE, WRONG_DAY
from employers.models import Employer
from employers.queries import advisers, employer_with_number, employers_named
from regions.components.forms import DateInput, RadioTiles
from regions.fields import FreeText, KvkField, PostcodeField, offer, offer_rows
from regions.models import Membership
from regions.words import sentence_choices

L = gettext_lazy


class EmployerForm(forms.Form):
    """`double` is the employer that has this KvK number, `same_name` those that share the name;
    a name may be shared after a tick."""

    name = forms.CharField(
        label=L("Naam"),
        max_length=160,
        widget=forms.TextInput(attrs={"size": 40}),
        error_messages={"required": L("Vul de naam van de werkgever in.")},
    )
    kvk_number = KvkField(label=L("KvK-nummer"), help_text=L("8 cijfers. Je vindt het op kvk.nl."))
    is_other = forms.BooleanField(label=L("Dit is een andere werkgever met dezelfde naam"), required=False)
    sector = forms.ChoiceField(label=L("Sector"), error_messages=CHOOSE)
    place = forms.CharField(
        label=L("Plaats"), max_length=80, required=False, widget=forms.TextInput(attrs={"size": 28})
    )
    website = forms.URLField(
        label=L("Website"),
        required=False,
        assume_scheme="https",
        max_length=200,
        widget=forms.TextInput(attrs={"size": 40, "inputmode": "url"}),
        error_messages={"invalid": L("Vul een adres in, bijvoorbeeld www.vandalen.nl.")},
    )
    size = forms.ChoiceField(label=L("Hoe groot?"), required=False)
    stage = forms.ChoiceField(label=L("Hoe staat het?"), widget=RadioTiles, error_messages=CHOOSE)
    recognition = forms.ChoiceField(label=L("Erkend leerbedrijf?"), widget=RadioTiles, error_messages=CHOOSE)
    recognition_checked_on = forms.DateField(
        label=L("Nagekeken op"),
        help_text=L("De dag waarop je dit bij SBB hebt nagekeken."),
        required=False,
        widget=DateInput,
        error_messages=WRONG_DAY,
    )
    adviser: "forms.ModelChoiceField[Membership]" = forms.ModelChoiceField(
        label=L("Wie houdt contact?"), queryset=None, required=False, empty_label=L("Nog niemand")
    )

    def __init__(self, *args: Any, today: date, employer: Employer | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.employer = today, employer
        self.double: Employer | None = None
        self.same_name: list[Employer] = []
        sizes = [(value, label) for value, label in SizeClass.choices if value]
        offer(self, "sector", [("", _("Kies een sector")), *sentence_choices(Sector.choices)])
        offer(self, "size", [("", _("Niet bekend")), *sentence_choices(sizes)])
        offer(self, "stage", sentence_choices(EmployerStage.choices))
        offer(self, "recognition", sentence_choices(Recognition.choices))
        offer_rows(self, "adviser", advisers())
        self.fields["recognition_checked_on"].widget.attrs["max"] = today.isoformat()

    def clean_kvk_number(self) -> str:
        number: str = self.cleaned_data["kvk_number"]
        self.double = employer_with_number(number, other_than=self.employer) if number else None
        if self.double is not None:
            raise ValidationError(
                _("%(name)s staat al in de lijst met dit KvK-nummer.") % {"name": self.double}
            )
        return number

    def clean_recognition_checked_on(self) -> date | None:
        day: date | None = self.cleaned_data["recognition_checked_on"]
        if day is not None and day > self.today:
            raise ValidationError(_("Deze dag is nog niet geweest. Kies een dag tot en met vandaag."))
        return day

    def clean(self) -> None:
        answers = self.cleaned_data
        known = answers.get("recognition") not in (None, Recognition.UNKNOWN)
        if (
            known
            and not answers.get("recognition_checked_on")
            and "recognition_checked_on" not in self.errors
        ):
            self.add_error("recognition_checked_on", _("Vul in op welke dag je dit bij SBB hebt nagekeken."))
        self._look_for_name(answers.get("name", ""), answers.get("is_other", False))

    def _look_for_name(self, name: str, is_other: bool) -> None:
        """Without a KvK number the name is all there is to recognise an employer by."""
        if not name or is_other or self.double is not None or (self.employer and str(self.employer) == name):
            return
        self.same_name = employers_named(name, other_than=self.employer)
        if self.same_name:
            self.add_error("name", _("Er staat al een werkgever met deze naam. Kijk of het dezelfde is."))

    @property
    def asks_about_name(self) -> bool:
        return bool(self.same_name) or bool(self["is_other"].value())

    def to_card(self) -> EmployerCard:
        """The answers as the action wants them. The next action is kept: that is for contact moments."""
        answers = {name: value for name, value in self.cleaned_data.items() if name != "is_other"}
        if answers["recognition"] == Recognition.UNKNOWN:
            answers["recognition_checked_on"] = None
        if self.employer is not None:
            answers |= {
                "next_action": self.employer.next_action,
                "next_action_on": self.employer.next_action_on,
            }
        return EmployerCard(**answers)

    @staticmethod
    def first_answers(employer: Employer) -> dict[str, Any]:
        organisation = employer.organisation
        on_organisation = {
            name: getattr(organisation, name) for name in ("name", "kvk_number", "place", "website")
        }
        own = ("sector", "size", "stage", "recognition", "recognition_checked_on", "adviser")
        return on_organisation | {name: getattr(employer, name) for name in own}


class LocationForm(forms.Form):
    street = FreeText(
        label=L("Straat en nummer"),
        max_length=120,
        widget=forms.TextInput(attrs={"size": 36}),
        error_messages={"required": L("Vul de straat en het nummer in.")},
    )
    postcode = PostcodeField(
        label=L("Postcode"),
        max_length=8,
        widget=forms.TextInput(attrs={"size": 9}),
        error_messages={"required": L("Vul een postcode in, bijvoorbeeld 7511 AB.")},
    )
    place = forms.CharField(
        label=L("Plaats"),
        max_length=80,
        widget=forms.TextInput(attrs={"size": 28}),
        error_messages={"required": L("Vul de plaats in.")},
    )
