"""Doors: the decorators that stand above every view and say who may come in.

A door finds the region from the URL and the membership of the signed-in user (404 outside your regions), checks the
permission (403), and opens the scope around the view. GET runs in a read-only transaction.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse  # noqa: TID251 (refused here)
from django.shortcuts import redirect
from django.utils import timezone

from regions.access.permissions import Permission, can
from regions.access.request import OfficeRequest, RegionRequest, SignedInRequest
from regions.audit import refused
from regions.models import Membership, NationalMember
from regions.sessions.limits import ROLES, end_session
from regions.sessions.second_factor import has_second_factor
from regions.tenancy.scope import national_scope, own_memberships, region_scope

P = ParamSpec("P")
Door = TypeVar("Door", bound=Callable[..., HttpResponse])
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
RegionView = Callable[Concatenate[RegionRequest, P], HttpResponse]
RegionDoor = Callable[Concatenate[HttpRequest, str, P], HttpResponse]
OfficeView = Callable[Concatenate[OfficeRequest, P], HttpResponse]
SignedInView = Callable[Concatenate[SignedInRequest, P], HttpResponse]
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def region_view(
    permission: Permission, *, opens_scope: bool = True
) -> Callable[[RegionView[P]], RegionDoor[P]]:
    """A page of one region: `request.region`, `request.membership` and `request.today` are set inside.

    `opens_scope=False` is for the one view that also asks through match_scope: it opens the scopes in turn itself.
    """

    def decorate(view: RegionView[P]) -> RegionDoor[P]:
        @wraps(view)
        def door(asked: HttpRequest, /, region_slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            request = cast(RegionRequest, asked)
            if not has_second_factor(request):
                return redirect("second_factor_setup")
            membership = find_membership(request, region_slug)
            if has_other_role(request, region_slug, membership):
                return end_session(request, why="rol")
            if membership is None:
                raise Http404
            request.membership, request.region = membership, membership.region
            request.today = timezone.localdate()
            if not can(membership, permission):
                refused(membership, page=request.resolver_match.view_name)
                raise PermissionDenied
            if not opens_scope:
                return rendered(view(request, *args, **kwargs))
            with region_scope(membership.region_id, read_only=request.method in SAFE_METHODS):
                return rendered(view(request, *args, **kwargs))

        # The slug comes by name from the URL; a Callable cannot say that.
        return cast(RegionDoor[P], marked(door, "region", permission))

    return decorate


def national_view(view: OfficeView[P]) -> View[P]:
    """A page of the national office about the regions: reads all of them through the national role, without
    identities. `request.national` and `request.today` are set inside."""

    @wraps(view)
    def door(asked: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request = cast(OfficeRequest, asked)
        if refusal := enter_office(request):
            return refusal
        with national_scope():
            return rendered(view(request, *args, **kwargs))

    return marked(door, "national")


def office_view(view: OfficeView[P]) -> View[P]:
    """A page of the national office about itself: its members, the partners and their keys. Tables of no region, so
    no scope is opened, and rows of a region are out of reach."""

    @wraps(view)
    def door(asked: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request = cast(OfficeRequest, asked)
        if refusal := enter_office(request):
            return refusal
        with looking_only() if request.method in SAFE_METHODS else nullcontext():
            return rendered(view(request, *args, **kwargs))

    return marked(door, "office")


def enter_office(request: OfficeRequest) -> HttpResponse | None:
    """Find the national member who is signed in; to others the page does not exist."""
    if not has_second_factor(request):
        return redirect("second_factor_setup")
    member = NationalMember.objects.active().filter(user_id=request.user.pk).first()
    if member is None:
        raise Http404
    request.national, request.today = member, timezone.localdate()
    return None


@contextmanager
def looking_only() -> Iterator[None]:
    """A transaction that refuses to write, as the scopes of reading pages are."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select set_config('transaction_read_only', 'on', true)")
        yield


def signed_in(view: SignedInView[P]) -> View[P]:
    """A page of the account itself: no region, no personal data of others."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not has_second_factor(request):
            return redirect("second_factor_setup")
        return rendered(view(cast(SignedInRequest, request), *args, **kwargs))

    return marked(door, "signed_in")


def before_second_factor(view: SignedInView[P]) -> View[P]:
    """A page of the account on the way to the second factor: nothing personal but the account itself."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return rendered(view(cast(SignedInRequest, request), *args, **kwargs))

    return marked(door, "before_second_factor")


def public(view: View[P]) -> View[P]:
    """A page for everybody. The architecture test lists these by name."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return rendered(view(request, *args, **kwargs))

    return login_not_required(marked(door, "public"))


def marked(door: Door, name: str, permission: Permission | None = None) -> Door:
    """Written on the door, for the table of routes and roles."""
    vars(door).update(door=name, permission=permission)
    return door


def find_membership(request: SignedInRequest, region_slug: str) -> Membership | None:
    """The active membership of the signed-in user in this region; without one the region does not exist."""
    with own_memberships(request.user.pk):
        return (
            Membership.own.select_related("region")
            .filter(user_id=request.user.pk, region__slug=region_slug, ended_at=None)
            .first()
        )


def has_other_role(request: SignedInRequest, region_slug: str, membership: Membership | None) -> bool:
    """Whether the role changed or ended since this session entered the region; the first time it is written down."""
    roles = request.session.get(ROLES, {})
    role = None if membership is None else membership.role
    if region_slug in roles:
        return bool(roles[region_slug] != role)
    if role is not None:
        request.session[ROLES] = {**roles, region_slug: role}
    return False


def rendered(response: HttpResponse) -> HttpResponse:
    """Refuse what would run queries after the scope has closed."""
    if isinstance(response, StreamingHttpResponse) or not getattr(response, "is_rendered", True):
        raise TypeError("A view must return a rendered response: the scope closes when it returns.")
    return response
