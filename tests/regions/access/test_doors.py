"""Doors: who comes in, what a page may do inside, and what it may return."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, StreamingHttpResponse  # noqa: TID251 - it is refused here
from django.template.response import TemplateResponse  # noqa: TID251
from django.test import RequestFactory

from regions.access.doors import before_second_factor, national_view, public, region_view, rendered, signed_in
from regions.access.permissions import Permission
from regions.enums import AccessKind, Role
from regions.models import AccessEvent, Membership, Organisation
from regions.tenancy.scope import Way, current_scope
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def ask(door_view, member, *args, method="get", second_factor=True):
    request = getattr(RequestFactory(), method)("/")
    request.user = member.user
    request.session = {"second_factor": second_factor}
    request.resolver_match = type("Match", (), {"view_name": "test"})
    return door_view(request, *args), request


@region_view(Permission.MANAGE_MEMBERS)
def manage(request, *args):
    return HttpResponse(
        f"{current_scope().region_id} {request.membership.role} {request.region.slug} {request.today}"
    )


@region_view(Permission.VIEW_ORGANISATIONS)
def write(request):
    Organisation.objects.create(name="Toch", kind="other")
    return HttpResponse()


@national_view
def abroad(request):
    return HttpResponse(current_scope().way)


def test_inside_a_region_everything_is_set_and_the_scope_is_open(cast):
    response, request = ask(manage, cast.karin, "twente")
    assert response.content.decode() == f"{cast.twente.pk} regional_coordinator twente {request.today}"
    assert current_scope() is None


def test_without_the_permission_it_is_refused(cast):
    with pytest.raises(PermissionDenied):
        ask(manage, cast.jeroen, "twente")


@pytest.mark.django_db(transaction=True)
def test_a_refusal_is_written_down(client_for):
    from tests.cast import Cast

    cast = Cast.load()
    assert client_for(cast.jeroen).get("/regio/twente/leden/").status_code == 403
    with in_region(cast.twente):
        event = AccessEvent.objects.get()
    assert (event.actor_id, event.kind, event.page) == (cast.jeroen.pk, AccessKind.REFUSED, "members")


@pytest.mark.django_db(transaction=True)
def test_looking_cannot_write(client_for):
    from tests.cast import Cast

    cast = Cast.load()
    with pytest.raises(Exception, match="read-only transaction"):
        ask(write, cast.karin, "twente")
    ask(write, cast.karin, "twente", method="post")
    with in_region(cast.twente):
        assert Organisation.objects.count() == 1


def test_without_second_factor_one_is_sent_to_set_it_up(cast):
    for view, args in ((manage, ("twente",)), (abroad, ()), (signed_in(lambda request: HttpResponse()), ())):
        response, _request = ask(view, cast.karin, *args, second_factor=False)
        assert response.headers["Location"] == "/account/tweede-stap/"


def test_pages_before_the_second_factor_ask_none(cast):
    response, _request = ask(
        before_second_factor(lambda request: HttpResponse("in")), cast.karin, second_factor=False
    )
    assert response.content == b"in"


def test_the_national_door_opens_for_the_national_office_alone(cast):
    response, _request = ask(abroad, cast.mieke)
    assert response.content.decode() == Way.NATIONAL
    with pytest.raises(Http404):
        ask(abroad, cast.karin)


def test_a_membership_that_ended_opens_nothing(cast):
    from django.utils import timezone

    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(ended_at=timezone.now())
    with pytest.raises(Http404):
        ask(write, cast.jeroen, "twente", method="post")


def test_a_role_that_changed_ends_the_session(cast, client_for):
    client = client_for(cast.jeroen)
    assert client.get("/regio/twente/menu/").status_code == 200
    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(role=Role.TEACHER)
    response = client.get("/regio/twente/menu/")
    assert response.headers["Location"] == "/account/inloggen/?reden=rol&next=%2Fregio%2Ftwente%2Fmenu%2F"
    assert "_auth_user_id" not in client.session


def test_an_ended_membership_ends_the_session(cast, client_for):
    from django.utils import timezone

    client = client_for(cast.jeroen)
    client.get("/regio/twente/menu/")
    with in_region(cast.twente):
        Membership.objects.filter(pk=cast.jeroen.pk).update(ended_at=timezone.now())
    assert client.get("/regio/twente/menu/").status_code == 302
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("answer", [StreamingHttpResponse(["x"]), TemplateResponse(None, "404.html")])
def test_what_would_ask_the_database_after_the_scope_is_refused(answer):
    with pytest.raises(TypeError, match="rendered response"):
        rendered(answer)


def test_a_public_page_says_so():
    view = public(lambda request: HttpResponse())
    assert (view.door, view.login_required) == ("public", False)


def test_the_outsider_finds_nothing(cast):
    for view in (manage, write):
        with pytest.raises(Http404):
            ask(view, cast.zoe, "twente", method="post")
    with in_region(cast.twente):
        assert not Organisation.objects.exists()
