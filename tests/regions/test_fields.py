"""Form fields that more than one app has."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from regions.fields import FreeText, KvkField, PostcodeField, offer, offer_rows
from regions.models import Region


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("12345678", "12345678"), ("1234 5678", "12345678"), ("12.34.56.78", "12345678"), ("", "")],
)
def test_a_kvk_number_is_kept_without_what_groups_it(typed, kept):
    assert KvkField().clean(typed) == kept


@pytest.mark.parametrize("typed", ["1234567", "123456789", "1234567A"])
def test_a_kvk_number_has_eight_digits(typed):
    with pytest.raises(ValidationError, match="8 cijfers"):
        KvkField().clean(typed)


@pytest.mark.parametrize(("typed", "kept"), [("7511ab", "7511 AB"), (" 7511  AB ", "7511 AB"), ("", "")])
def test_a_postcode_is_given_back_the_dutch_way(typed, kept):
    assert PostcodeField(required=False).clean(typed) == kept


def test_four_digits_are_enough_where_that_is_asked():
    assert PostcodeField(only_digits=True).clean("7511") == "7511"
    for typed in ("7511", "0511 AB", "7511 A"):
        with pytest.raises(ValidationError, match="postcode"):
            PostcodeField().clean(typed)


def test_a_text_that_calls_itself_a_bsn_is_refused():
    assert FreeText().clean("Belt liever om 10 uur") == "Belt liever om 10 uur"
    with pytest.raises(ValidationError, match="BSN"):
        FreeText().clean("BSN 111222333")


class Form(forms.Form):
    kind = forms.ChoiceField()
    region = forms.ModelChoiceField(queryset=None)
    name = forms.CharField()


def test_a_list_offers_what_the_form_says():
    form, rows = Form(), Region.objects.none()
    offer(form, "kind", [("a", "A")])
    offer_rows(form, "region", rows)
    assert form.fields["kind"].choices == [("a", "A")]
    assert form.fields["region"].queryset.query is not None
    for fill, value in ((offer, []), (offer_rows, rows)):
        with pytest.raises(AssertionError):
            fill(form, "name", value)
