"""Answers of pages: what is read next, and how a form with something to mend says so."""

import pytest
from django import forms
from django.test import RequestFactory

from regions.answers import go, see_other, status_of


class Name(forms.Form):
    name = forms.CharField()


def test_what_was_saved_is_read_next_with_get():
    answer = see_other("/regio/twente/?page=2")
    assert (answer.status_code, answer.headers["Location"], answer.content) == (
        303,
        "/regio/twente/?page=2",
        b"",
    )


@pytest.mark.parametrize(("htmx", "status", "header"), [(False, 303, "Location"), (True, 200, "HX-Redirect")])
def test_to_another_page_also_out_of_a_swap(htmx, status, header):
    request = RequestFactory().post("/")
    request.htmx = htmx
    response = go(request, "/regio/twente/trajecten/")
    assert (response.status_code, response.headers[header]) == (status, "/regio/twente/trajecten/")


@pytest.mark.parametrize(("answers", "status"), [(None, 200), ({"name": "Samira"}, 200), ({"name": ""}, 422)])
def test_a_form_with_something_to_mend_says_so(answers, status):
    assert status_of(Name(answers)) == status
