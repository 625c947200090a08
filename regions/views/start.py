"""Where a person lands, and the choice of region."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from regions.accounts.arrival import memberships_of
from regions.doors import national_view, signed_in
from regions.enums import RegionState
from regions.models import NationalMember, Region
from regions.starting import start_url

STATE_TONES = {RegionState.ACTIVE: "positive", RegionState.AWARDED: "info", RegionState.APPLYING: "info"}


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """One place to work: go there. More: choose. None: say so."""
    memberships = memberships_of(request.user)
    if is_national(request):
        return redirect("national_home" if not memberships else "region_list")
    if len(memberships) == 1:
        return redirect(start_url(memberships[0]))
    return redirect("region_list")


@signed_in
def region_list(request: HttpRequest) -> HttpResponse:
    items = [
        {
            "label": membership.region.name,
            "url": start_url(membership),
            "icon": "map-pin",
            "note": membership.get_role_display(),
        }
        for membership in memberships_of(request.user)
    ]
    if is_national(request):
        items.insert(
            0,
            {
                "label": _("Alle regio’s"),
                "url": reverse("national_home"),
                "icon": "globe",
                "note": _("Landelijk"),
            },
        )
    return render(request, "regions/region_list.html", {"items": items})


@national_view
def national_home(request: HttpRequest) -> HttpResponse:
    regions = [
        (region, STATE_TONES.get(RegionState(region.state), "neutral"))
        for region in Region.objects.order_by("name")
    ]
    taking_part = sum(region.state == RegionState.ACTIVE for region, _tone in regions)
    return render(request, "regions/national_home.html", {"regions": regions, "taking_part": taking_part})


def is_national(request: HttpRequest) -> bool:
    return NationalMember.objects.filter(user_id=request.user.pk).exists()
