"""The ways through the product as lines to press: the regions somebody works in, the phone's menu."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.access.permissions import Permission, can
from regions.components.shapes import LinkLine
from regions.frame.shell import Link
from regions.frame.starting import national_url, start_url
from regions.models import Membership
from regions.words import sentence_case

MORE = (
    (gettext_lazy("Taken"), "tasks", "list-checks", Permission.MANAGE_TASKS),
    (gettext_lazy("Organisaties"), "organisations", "building-2", Permission.VIEW_ORGANISATIONS),
    (gettext_lazy("Collega’s en rechten"), "members", "users", Permission.VIEW_MEMBERS),
    (gettext_lazy("Wat is er veranderd?"), "changes", "history", Permission.VIEW_ACCESS_LOG),
    (gettext_lazy("Instellingen van de regio"), "region_settings", "settings", Permission.CHANGE_SETTINGS),
)


def region_lines(memberships: Iterable[Membership]) -> list[LinkLine]:
    """Where somebody works, and as what."""
    return [
        LinkLine(
            label=membership.region.name,
            url=start_url(membership),
            icon="map-pin",
            note=sentence_case(membership.get_role_display()),
        )
        for membership in memberships
    ]


def all_regions_line() -> LinkLine:
    """For somebody of the national office."""
    return LinkLine(label=_("Alle regio’s"), url=national_url(), icon="globe", note=_("Landelijk"))


def work_lines(places: Iterable[Link]) -> list[LinkLine]:
    """The places of the side bar but the one we are at."""
    return [
        LinkLine(label=place.label, url=place.url, icon=place.icon) for place in places if not place.current
    ]


def more_lines(membership: Membership) -> list[LinkLine]:
    """What the region has beside the work, as far as this role may go there."""
    return [
        LinkLine(label=str(label), url=reverse(name, args=[membership.region.slug]), icon=icon)
        for label, name, icon, permission in MORE
        if can(membership, permission)
    ]


def own_lines(region: str) -> list[LinkLine]:
    """`region` is a slug."""
    return [
        LinkLine(label=_("Mijn bestanden"), url=reverse("files", args=[region]), icon="file-text"),
        LinkLine(label=_("Mijn account"), url=reverse("account"), icon="circle-user"),
        LinkLine(label=_("Andere regio"), url=reverse("region_list"), icon="arrow-left-right"),
        LinkLine(label=_("Hulp"), url=reverse("help"), icon="circle-question-mark"),
        LinkLine(label=_("Uitloggen"), url=reverse("account_logout"), icon="log-out"),
    ]
