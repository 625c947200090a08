"""What every page's frame shows: region, navigation, person. A context processor."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from regions.access.permissions import ROLE_PERMISSIONS
from regions.access.request import OfficeRequest, SignedInRequest
from regions.enums import NationalRole, Role
from regions.frame import navigation
from regions.frame.starting import first_page
from regions.models import Membership, Region, User
from regions.sessions.limits import ROLES

KEPT = 4096  # side bars: regions × roles × pages that are in use


@dataclass(frozen=True)
class Link:
    label: str
    url: str
    icon: str
    current: bool = False
    count: int | None = None
    on_phone: bool = False


@dataclass(frozen=True)
class Shell:
    user: User
    demo: bool
    region: Region | None = None
    membership: Membership | None = None
    place: str = ""
    role: str = ""
    nav: Sequence[Link] = ()
    bottom: Sequence[Link] = ()
    switch_url: str = ""
    account_url: str = ""
    help_url: str = ""
    session_ends: int = 0


class FramedRequest(SignedInRequest):
    """A request whose frame was made already: parts of a page are rendered with the same request."""

    shell: Shell


def shell(request: HttpRequest) -> dict[str, Any]:
    """Template context for templates/base.html: `shell` (absent when signed out) and `demo`."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"demo": settings.DEMO}
    framed = cast(FramedRequest, request)
    if not hasattr(framed, "shell"):
        framed.shell = build_shell(framed, user)
    return {"demo": settings.DEMO, "shell": framed.shell}


def build_shell(request: SignedInRequest, user: User) -> Shell:
    membership = getattr(request, "membership", None)
    frame: dict[str, Any] = {
        "user": user,
        "demo": settings.DEMO,
        "switch_url": reverse("region_list"),
        "account_url": reverse("account"),
        "help_url": reverse("help"),
        "session_ends": getattr(request, "session_seconds", 0),
    }
    if membership is not None:
        return Shell(
            **frame,
            region=membership.region,
            membership=membership,
            place=membership.region.short_name,
            role=str(membership.get_role_display()),
            nav=region_links(request, membership),
            bottom=phone_links(request, membership),
        )
    if getattr(request, "national", None) is not None:
        links = national_links(request)
        return Shell(
            **frame,
            place=_("Alle regio’s"),
            role=str(NationalRole(cast(OfficeRequest, request).national.role).label),
            nav=links,
            bottom=links,
        )
    return Shell(**frame, nav=ways_back(request))


def ways_back(request: HttpRequest) -> list[Link]:
    """From a page of the account, or one that is not there: the regions that this session was in."""
    roles = request.session.get(ROLES, {})
    if not roles:
        return []
    return [
        Link(region.short_name, first_page(region.slug, roles[region.slug]), "arrow-left")
        for region in Region.objects.filter(slug__in=roles).order_by("name")
    ]


def region_links(request: HttpRequest, membership: Membership) -> tuple[Link, ...]:
    """The side bar of a region for this role."""
    return _region_links(membership.region.slug, membership.role, _here(request), get_language())


def national_links(request: HttpRequest) -> tuple[Link, ...]:
    return _national_links(_here(request), get_language())


def phone_links(request: HttpRequest, membership: Membership) -> tuple[Link, ...]:
    """At most three places a thumb needs, and the menu with all of them."""
    return _phone_links(membership.region.slug, membership.role, _here(request), get_language())


def _here(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


# The same for everybody with the role on the page, so they are made once; the places are all there from the start.
@lru_cache(maxsize=KEPT)
def _region_links(slug: str, role: str, here: str, _language: str) -> tuple[Link, ...]:
    return tuple(
        Link(
            label=str(item.label),
            url=reverse(item.url_name, args=[slug]),
            icon=item.icon,
            current=navigation.is_here(item, here),
            on_phone=item.on_phone,
        )
        for item in navigation.items()
        if item.permission in ROLE_PERMISSIONS[Role(role)]
    )


@lru_cache(maxsize=KEPT)
def _phone_links(slug: str, role: str, here: str, language: str) -> tuple[Link, ...]:
    near = [link for link in _region_links(slug, role, here, language) if link.on_phone]
    return (*near[:3], Link(_("Menu"), reverse("menu", args=[slug]), "menu", current=here == "menu"))


@lru_cache(maxsize=KEPT)
def _national_links(here: str, _language: str) -> tuple[Link, ...]:
    return tuple(
        Link(
            label=str(item.label),
            url=reverse(item.url_name),
            icon=item.icon,
            current=navigation.is_here(item, here),
        )
        for item in navigation.national_items()
    )
