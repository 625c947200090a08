"""The forms of allauth in our words."""

import pytest
from django.http import QueryDict

from regions.accounts.forms import AcceptForm, SignInForm
from regions.models import User

PASSWORD = "vier blauwe fietsen zwemmen"
SANNE = User(email="sanne@example.org", name="Sanne Visser")


def chosen(**values: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update({"name": "Sanne", "password1": PASSWORD, "password2": PASSWORD, **values})
    return data


def test_labels_are_ours_and_nothing_hides_what_was_typed():
    form = SignInForm()
    assert [str(field.label) for field in form.fields.values()][:2] == ["E-mailadres", "Wachtwoord"]
    assert form.fields["login"].widget.attrs["autocomplete"] == "username"
    assert all("placeholder" not in field.widget.attrs for field in form.fields.values())


def test_who_was_invited_chooses_a_name_and_a_password():
    form = AcceptForm(chosen(), user=SANNE)
    assert form.is_valid(), form.errors
    assert (form.cleaned_data["name"], form.cleaned_data["password1"]) == ("Sanne", PASSWORD)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"password2": PASSWORD + "x"}, "password2"),
        ({"password1": "kort", "password2": "kort"}, "password1"),
        ({"name": ""}, "name"),
        ({"password1": "sanne visser sanne", "password2": "sanne visser sanne"}, "password1"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(wrong, field):
    assert list(AcceptForm(chosen(**wrong), user=SANNE).errors) == [field]


def test_the_address_of_the_invitation_cannot_be_changed():
    form = AcceptForm(chosen(email="ander@example.org"), user=SANNE)
    assert form.is_valid()
    assert form.cleaned_data["email"] == "sanne@example.org"
