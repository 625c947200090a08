"""The list of employers."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from employers.forms import EmployerFilter
from employers.permissions import can_edit
from employers.presenters.listing import chips_of, count_in_words, shown_row
from employers.queries import employer_list, places
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest


@region_view(Permission.VIEW_EMPLOYERS)
@require_GET
def employers(request: RegionRequest) -> HttpResponse:
    """Without those that ended, unless the filter asks for them; the filter is in the address."""
    form = EmployerFilter(request.GET, places=places())
    page = employer_list(form.wanted(), request.today, request.GET.get("page", 1))
    context = {
        "form": form,
        "page": page,
        "rows": [shown_row(one, region=request.region.slug, today=request.today) for one in page],
        "count": count_in_words(page.paginator.count),
        "chips": chips_of(form.chosen(), path=request.path, asked=request.GET.dict()),
        "clear_url": request.path,
        "can_edit": can_edit(request.membership),
    }
    template = "employers/_list.html" if request.htmx else "employers/list.html"
    return render(request, template, context)
