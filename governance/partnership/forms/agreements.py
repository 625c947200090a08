"""The agreement, its signature, its end."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from governance.partnership.enums import AgreementKind, EndReason, Purpose
from governance.partnership.models import Agreement, ImpactPartner
from governance.partnership.terms import Terms
from regions.components.forms import DateInput, RadioChips
from regions.enums import OrganisationKind
from regions.fields import offer_rows
from regions.models import Organisation
from regions.words import sentence_choices

LONGEST = 160
FURTHEST = timedelta(days=20 * 366)
EARLIEST = date(2015, 1, 1)


class AgreementForm(forms.Form):
    """The fields of one kind: only with an impact partner there is a partner of the national list, and a purpose."""

    title = forms.CharField(
        label=_("Hoe heet de afspraak?"),
        help_text=_("Schrijf alleen op wat nodig is. Geen namen van deelnemers."),
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"size": 48}),
    )
    partner = forms.ModelChoiceField(
        label=_("Met welke impactpartner?"),
        help_text=_("Staat je partner er niet bij? Vraag het landelijk projectbureau om die toe te voegen."),
        queryset=ImpactPartner.objects.none(),
        empty_label="–",
        error_messages={"invalid_choice": _("Kies een impactpartner uit de lijst.")},
    )
    purposes = forms.MultipleChoiceField(
        label=_("Waarvoor mag de partner cijfers lezen?"),
        choices=sentence_choices(Purpose.choices),
        widget=forms.CheckboxSelectMultiple,
    )
    organisations: "forms.ModelMultipleChoiceField[Organisation]" = forms.ModelMultipleChoiceField(
        label=_("Welke organisaties van je regio tekenen mee?"),
        help_text=_("Tekent een werkgever mee? Schrijf die hieronder."),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    others = forms.CharField(
        label=_("Wie tekent er nog meer?"),
        help_text=_("Zet elke naam op een eigen regel."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    starts_on = forms.DateField(label=_("Vanaf welke dag geldt de afspraak?"), widget=DateInput)
    ends_on = forms.DateField(
        label=_("Tot en met welke dag?"),
        help_text=_("Leeg als er geen einde is afgesproken."),
        required=False,
        widget=DateInput,
    )

    def __init__(self, *args: Any, kind: str, agreement: Agreement | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        offer_rows(self, "organisations", possible_parties())
        if kind == AgreementKind.DATA_EXCHANGE:
            offer_rows(self, "partner", ImpactPartner.objects.working().order_by("name"))
        else:
            del self.fields["partner"], self.fields["purposes"]
        if agreement is not None:
            self.initial = initial_of(agreement)

    def clean_starts_on(self) -> date:
        return within_reach(self.cleaned_data["starts_on"])

    def clean_ends_on(self) -> date | None:
        day = self.cleaned_data["ends_on"]
        return within_reach(day) if day else None

    def clean_others(self) -> tuple[str, ...]:
        names = tuple(line.strip() for line in self.cleaned_data["others"].splitlines() if line.strip())
        if any(len(name) > LONGEST for name in names):
            raise forms.ValidationError(_("Maak elke naam korter dan 160 tekens."))
        return names

    def clean(self) -> dict[str, Any]:
        known = super().clean() or {}
        starts_on, ends_on = known.get("starts_on"), known.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("Kies een dag na het begin, of laat dit leeg."))
        return known

    def terms(self) -> Terms:
        known = self.cleaned_data
        return Terms(
            kind=self.kind,
            title=known["title"],
            starts_on=known["starts_on"],
            ends_on=known["ends_on"],
            purposes=tuple(known.get("purposes", ())),
            partner=known.get("partner"),
            organisations=tuple(known["organisations"]),
            others=known["others"],
        )


def possible_parties() -> QuerySet[Organisation]:
    """Without employers: a region has dozens, and they seldom sign."""
    return Organisation.objects.in_use().exclude(kind=OrganisationKind.EMPLOYER).order_by("name")


def initial_of(agreement: Agreement) -> dict[str, Any]:
    parties = list(agreement.parties.all())
    return {
        "title": agreement.title,
        "partner": agreement.partner_id,
        "purposes": agreement.purposes,
        "organisations": [party.organisation_id for party in parties if party.organisation_id],
        "others": "\n".join(party.name for party in parties if party.name),
        "starts_on": agreement.starts_on,
        "ends_on": agreement.ends_on,
    }


def within_reach(day: date) -> date:
    if not EARLIEST <= day <= timezone.localdate() + FURTHEST:
        raise forms.ValidationError(_("Kijk of het jaar klopt."))
    return day


class SignAgreementForm(forms.Form):
    on = forms.DateField(
        label=_("Op welke dag is de afspraak getekend?"),
        help_text=_("De dag waarop alle partijen getekend hebben."),
        widget=DateInput,
    )

    def clean_on(self) -> date:
        day = within_reach(self.cleaned_data["on"])
        if day > timezone.localdate():
            raise forms.ValidationError(_("Kies vandaag of een dag ervoor."))
        return day


class EndAgreementForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Waarom stopt de afspraak?"), choices=sentence_choices(EndReason.choices), widget=RadioChips
    )
