"""Who is invited, and into a region in which role."""

import pytest

from regions.invitations.forms import InviteForm, RegionInviteForm

SANNE = {"name": "Sanne", "email": "Sanne@Example.org", "role": "teacher"}


def test_an_address_is_kept_in_small_letters():
    form = RegionInviteForm(SANNE)
    assert form.is_valid()
    assert form.cleaned_data == {"name": "Sanne", "email": "sanne@example.org", "role": "teacher"}


@pytest.mark.parametrize("wrong", [{"name": ""}, {"email": "sanne"}, {"role": "minister"}, {"role": ""}])
def test_what_is_asked_is_asked(wrong):
    assert list(RegionInviteForm({**SANNE, **wrong}).errors) == list(wrong)


def test_the_national_office_has_one_role_and_asks_for_none():
    assert list(InviteForm(SANNE).fields) == ["name", "email"]
    assert InviteForm(SANNE).is_valid()
