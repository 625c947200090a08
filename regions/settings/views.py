"""The region's own settings, and the facts about it that others keep."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.answers import status_of
from regions.components.toast import leave_toast
from regions.settings.actions import change_settings
from regions.settings.forms import SettingsForm
from regions.settings.presenters import period_line, region_facts
from regions.settings.queries import periods


@region_view(Permission.CHANGE_SETTINGS)
def region_settings(request: RegionRequest) -> HttpResponse:
    region = request.region
    now = {"silent_days": region.silent_days, "smallest_cell": region.smallest_cell}
    form = SettingsForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        change_settings(by=request.membership, **form.cleaned_data)
        leave_toast(request, _("De instellingen zijn opgeslagen."))
        return redirect("region_settings", region.slug)
    context = {
        "form": form,
        "facts": region_facts(region),
        "periods": [period_line(period) for period in periods()],
    }
    return render(request, "regions/settings.html", context, status=status_of(form))
