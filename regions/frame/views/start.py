"""Where a person lands, and the choice of region."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from regions.access.doors import signed_in
from regions.access.request import SignedInRequest
from regions.accounts.arrival import memberships_of
from regions.frame.presenters import all_regions_line, region_lines
from regions.frame.starting import national_url, start_url
from regions.models import NationalMember


@signed_in
def home(request: SignedInRequest) -> HttpResponse:
    """One place to work: go there. More: choose. None: say so."""
    memberships = memberships_of(request.user)
    if is_national(request):
        return redirect(national_url() if not memberships else "region_list")
    if len(memberships) == 1:
        return redirect(start_url(memberships[0]))
    return redirect("region_list")


@signed_in
def region_list(request: SignedInRequest) -> HttpResponse:
    items = region_lines(memberships_of(request.user))
    if is_national(request):
        items.insert(0, all_regions_line())
    return render(request, "regions/region_list.html", {"items": items})


def is_national(request: SignedInRequest) -> bool:
    return NationalMember.objects.active().filter(user_id=request.user.pk).exists()
