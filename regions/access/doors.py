"""Doors: the decorators that stand above every view and say who may come in.

A door finds the region from the URL and the membership of the signed-in user (404 outside your regions), checks the
permission (403), and opens the scope around the view. GET runs in a read-only transaction.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import wraps
from typing import Any, Concatenate

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse  # noqa: TID251 (refused here)
from django.shortcuts import redirect
from django.utils import timezone

from regions.access.permissions import Permission, can
from regions.audit import refused
from regions.models import Membership, NationalMember
from regions.sessions.limits import ROLES, end_session
from regions.sessions.second_factor import has_second_factor
from regions.tenancy.scope import national_scope, own_memberships, region_scope

View = Callable[Concatenate[HttpRequest, ...], HttpResponse]
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def region_view(permission: Permission, *, opens_scope: bool = True) -> Callable[[View], View]:
    """A page of one region: `request.region`, `request.membership` and `request.today` are set inside.

    `opens_scope=False` is for the one view that also asks through match_scope: it opens the scopes in turn itself.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def door(request: HttpRequest, region_slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
            if not has_second_factor(request):
                return redirect("second_factor_setup")
            membership = find_membership(request, region_slug)
            if has_other_role(request, region_slug, membership):
                return end_session(request, why="rol")
            if membership is None:
                raise Http404
            request.membership, request.region, request.today = (
                membership,
                membership.region,
                timezone.localdate(),
            )
            if not can(membership, permission):
                refused(membership, page=request.resolver_match.view_name)
                raise PermissionDenied
            if not opens_scope:
                return rendered(view(request, *args, **kwargs))
            with region_scope(membership.region_id, read_only=request.method in SAFE_METHODS):
                return rendered(view(request, *args, **kwargs))

        door.door, door.permission = "region", permission
        return door

    return decorate


def national_view(view: View) -> View:
    """A page of the national office about the regions: reads all of them through the national role, without
    identities. `request.national` and `request.today` are set inside."""

    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if refusal := enter_office(request):
            return refusal
        with national_scope():
            return rendered(view(request, *args, **kwargs))

    door.door, door.permission = "national", None
    return door


def office_view(view: View) -> View:
    """A page of the national office about itself: its members, the partners and their keys. Tables of no region, so
    no scope is opened, and rows of a region are out of reach."""

    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if refusal := enter_office(request):
            return refusal
        with looking_only() if request.method in SAFE_METHODS else nullcontext():
            return rendered(view(request, *args, **kwargs))

    door.door, door.permission = "office", None
    return door


def enter_office(request: HttpRequest) -> HttpResponse | None:
    """Find the national member who is signed in; to others the page does not exist."""
    if not has_second_factor(request):
        return redirect("second_factor_setup")
    request.national = NationalMember.objects.active().filter(user_id=request.user.pk).first()
    if request.national is None:
        raise Http404
    request.today = timezone.localdate()
    return None


@contextmanager
def looking_only() -> Iterator[None]:
    """A transaction that refuses to write, as the scopes of reading pages are."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select set_config('transaction_read_only', 'on', true)")
        yield


def signed_in(view: View) -> View:
    """A page of the account itself: no region, no personal data of others."""

    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_second_factor(request):
            return redirect("second_factor_setup")
        return rendered(view(request, *args, **kwargs))

    door.door, door.permission = "signed_in", None
    return door


def before_second_factor(view: View) -> View:
    """A page of the account on the way to the second factor: nothing personal but the account itself."""

    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return rendered(view(request, *args, **kwargs))

    door.door, door.permission = "before_second_factor", None
    return door


def public(view: View) -> View:
    """A page for everybody. The architecture test lists these by name."""

    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return rendered(view(request, *args, **kwargs))

    door.door, door.permission = "public", None
    return login_not_required(door)


def find_membership(request: HttpRequest, region_slug: str) -> Membership | None:
    """The active membership of the signed-in user in this region; without one the region does not exist."""
    with own_memberships(request.user.pk):
        return (
            Membership.own.select_related("region")
            .filter(user_id=request.user.pk, region__slug=region_slug, ended_at=None)
            .first()
        )


def has_other_role(request: HttpRequest, region_slug: str, membership: Membership | None) -> bool:
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
