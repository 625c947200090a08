"""To another page, with and without HTMX."""

import pytest
from django.test import RequestFactory

from trajectories.answers import go


@pytest.mark.parametrize(("htmx", "status", "header"), [(False, 303, "Location"), (True, 200, "HX-Redirect")])
def test_go(htmx, status, header):
    request = RequestFactory().post("/")
    request.htmx = htmx
    response = go(request, "/regio/twente/trajecten/")
    assert (response.status_code, response.headers[header]) == (status, "/regio/twente/trajecten/")
