"""Pages for when something cannot be done."""

import pytest
from django.test import RequestFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("handler", ["refused", "not_found", "too_many", "broken"])
def test_error_pages_say_what_to_do(handler, rf):
    from regions.frame.views import errors

    request = rf.get("/")
    response = getattr(errors, handler)(request)
    assert response.status_code in (403, 404, 429, 500)
    assert "coördinator" in response.content.decode()


def test_errors_are_wired(cast, client_for):
    assert "Deze pagina is er niet" in client_for(cast.karin).get("/nergens/").content.decode()
    refused = client_for(cast.jeroen).get("/regio/twente/leden/")
    assert refused.status_code == 403
    assert "<h1" in refused.content.decode()


def test_a_stranger_is_sent_to_the_sign_in_page_also_for_what_does_not_exist(client):
    assert client.get("/regio/twente/menu/").headers["Location"].startswith("/account/inloggen/")


def test_request_factory_without_session_gets_an_error_page():
    from regions.frame.views.errors import not_found

    assert not_found(RequestFactory().get("/")).status_code == 404


def test_the_page_for_what_broke_asks_nothing_of_the_database(cast, client_for, django_assert_num_queries):
    from regions.frame.views.errors import broken

    request = RequestFactory().get("/")
    request.user = cast.karin.user
    with django_assert_num_queries(0):
        assert broken(request).status_code == 500
