"""An action that refuses says so on the form."""

from django import forms

from governance.forms import done
from regions.refusals import Refused


class Empty(forms.Form):
    pass


def refuse() -> str:
    raise Refused("Dat kan niet meer.")


def test_what_the_action_made_comes_back():
    form = Empty({})
    assert done(form, lambda: "gemaakt") == "gemaakt"


def test_what_stands_in_the_way_stands_on_the_form():
    form = Empty({})
    assert done(form, refuse) is None
    assert form.non_field_errors() == ["Dat kan niet meer."]
