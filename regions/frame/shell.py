"""What every page's frame shows: region, navigation, person. A context processor."""

from dataclasses import dataclass, field
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from regions.access.permissions import can
from regions.access.request import OfficeRequest, SignedInRequest
from regions.enums import NationalRole
from regions.frame import navigation
from regions.frame.starting import first_page
from regions.models import Membership, Region, User
from regions.sessions.limits import ROLES


@dataclass(frozen=True)
class Link:
    label: str
    url: str
    icon: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class Shell:
    user: User
    demo: bool
    region: Region | None = None
    membership: Membership | None = None
    place: str = ""
    role: str = ""
    nav: list[Link] = field(default_factory=list)
    bottom: list[Link] = field(default_factory=list)
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
        links = region_links(request, membership)
        return Shell(
            **frame,
            region=membership.region,
            membership=membership,
            place=membership.region.short_name,
            role=str(membership.get_role_display()),
            nav=links,
            bottom=phone_links(request, membership, links),
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


def region_links(request: HttpRequest, membership: Membership) -> list[Link]:
    here = request.resolver_match.view_name if request.resolver_match else ""
    return [
        Link(
            label=str(item.label),
            url=reverse(item.url_name, args=[membership.region.slug]),
            icon=item.icon,
            current=navigation.is_here(item, here),
        )
        for item in navigation.items()
        if can(membership, item.permission)
    ]


def national_links(request: HttpRequest) -> list[Link]:
    here = request.resolver_match.view_name if request.resolver_match else ""
    return [
        Link(
            label=str(item.label),
            url=reverse(item.url_name),
            icon=item.icon,
            current=navigation.is_here(item, here),
        )
        for item in navigation.national_items()
    ]


def phone_links(request: HttpRequest, membership: Membership, links: list[Link]) -> list[Link]:
    """At most three places a thumb needs, and the menu with all of them."""
    here = request.resolver_match.view_name if request.resolver_match else ""
    slug = membership.region.slug
    urls = {reverse(item.url_name, args=[slug]) for item in navigation.items() if item.on_phone}
    menu = Link(_("Menu"), reverse("menu", args=[slug]), "menu", current=here == "menu")
    return [*[link for link in links if link.url in urls][:3], menu]
