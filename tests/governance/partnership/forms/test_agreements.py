"""What is asked for an agreement, its signature and its end."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from governance.partnership.forms.agreements import AgreementForm, EndAgreementForm, SignAgreementForm
from regions.organisations.actions import add_organisation
from tests.cast import in_region
from tests.governance.impact.stage import RESEARCH, plant_partner

TYPED = {"title": "Samen", "starts_on": "2026-05-01", "ends_on": "", "others": ""}


def form(kind: str = "covenant", **values: object) -> AgreementForm:
    return AgreementForm(TYPED | values, kind=kind)


@pytest.mark.django_db
def test_only_with_an_impact_partner_there_is_a_purpose(cast):
    partner = plant_partner("Meetwerk")
    with in_region(cast.twente):
        assert "purposes" not in form().fields
        shared = form("data_exchange", partner=partner.pk, purposes=[RESEARCH], others="Saxion\n\n Taalunie ")
        assert shared.is_valid(), shared.errors
        terms = shared.terms()
    assert (terms.partner, terms.purposes, terms.others) == (partner, (RESEARCH,), ("Saxion", "Taalunie"))
    assert shared.fields["purposes"].choices[0] == ("impact_research", "Onderzoek naar impact")


@pytest.mark.django_db
def test_employers_are_no_parties_to_choose(twente):
    add_organisation(by=twente.karin, name="ROC van Twente", kind="vocational_school")
    add_organisation(by=twente.karin, name="Van Dalen", kind="employer")
    assert [str(one) for one in form().fields["organisations"].queryset] == ["ROC van Twente"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"ends_on": "2026-04-01"}, "ends_on", "Kies een dag na het begin, of laat dit leeg."),
        ({"starts_on": "0226-05-01"}, "starts_on", "Kijk of het jaar klopt."),
        ({"others": "x" * 161}, "others", "Maak elke naam korter dan 160 tekens."),
    ],
)
def test_what_is_wrong_is_said_where_it_is(twente, values, field, words):
    assert form(**values).errors[field] == [words]


def test_nobody_signs_in_the_future():
    today = timezone.localdate()
    assert SignAgreementForm({"on": today.isoformat()}).is_valid()
    tomorrow = SignAgreementForm({"on": (today + timedelta(days=1)).isoformat()})
    assert tomorrow.errors["on"] == ["Kies vandaag of een dag ervoor."]
    assert SignAgreementForm({"on": date(1926, 5, 1).isoformat()}).errors["on"] == ["Kijk of het jaar klopt."]


def test_an_end_has_a_reason():
    choices = EndAgreementForm().fields["reason"].choices
    assert ("breach", "De ander hield zich niet aan de afspraak") in choices
    assert EndAgreementForm({"reason": "breach"}).is_valid()
    assert not EndAgreementForm({"reason": "onzin"}).is_valid()
