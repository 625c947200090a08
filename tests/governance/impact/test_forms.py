"""What the national office is asked about a partner and its clients."""

import pytest

from governance.impact.forms import ClientForm, PartnerForm

TYPED = {"name": "Meetwerk", "contact_email": "api@meetwerk.nl"}


@pytest.mark.parametrize(
    ("typed", "kept"), [("", ""), ("1234 5678", "12345678"), ("12.34.56-78", "12345678")]
)
def test_a_number_is_kept_without_what_groups_it(typed, kept):
    form = PartnerForm(TYPED | {"kvk_number": typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["kvk_number"] == kept


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"kvk_number": "123"}, "kvk_number", "Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678."),
        (
            {"contact_email": "x"},
            "contact_email",
            "Vul een e-mailadres in, bijvoorbeeld onderzoek@instituut.nl.",
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_is(values, field, words):
    assert PartnerForm(TYPED | values).errors[field] == [words]


def test_a_study_has_one_of_the_purposes():
    assert ClientForm({"study": "Werkt het?", "purpose": "policy_advice"}).is_valid()
    assert not ClientForm({"study": "Werkt het?", "purpose": "reclame"}).is_valid()
    assert ("progress_monitoring", "Voortgang volgen") in ClientForm().fields["purpose"].choices
