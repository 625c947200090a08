"""People of a region under their numbers. Who opens a page of these stands in the region's own reading log."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from governance.national.forms import StageFilter
from governance.national.presenters.people import file_page, numbered_line
from governance.national.queries.people import file_of, numbered, numbered_people
from regions.access.doors import national_view
from regions.access.request import OfficeRequest
from regions.audit import seen_by_office
from regions.enums import AccessKind
from regions.models import Region

PER_PAGE = 25


@national_view
def people(request: OfficeRequest, slug: str) -> HttpResponse:
    region = get_object_or_404(Region, slug=slug)
    form = StageFilter(request.GET)
    page = Paginator(numbered_people(region, form.stage), PER_PAGE).get_page(request.GET.get("page"))
    found = [numbered(row) for row in page.object_list]
    seen_by_office(request, region, [person.id for person in found], kind=AccessKind.LIST)
    context = {
        "region": region,
        "filters": form,
        "page": page,
        "lines": [numbered_line(person, region.slug, request.today) for person in found],
        "is_filtered": bool(form.stage),
    }
    is_part = request.htmx and not request.htmx.history_restore_request
    return render(request, f"governance/national/{'_people' if is_part else 'people'}.html", context)


@national_view
def person(request: OfficeRequest, slug: str, number: str) -> HttpResponse:
    region = get_object_or_404(Region, slug=slug)
    file = file_of(region, number)
    if file is None:
        raise Http404
    seen_by_office(request, region, [file.person.id], kind=AccessKind.FILE)
    page = file_page(file, region.slug, request.today)
    return render(request, "governance/national/person.html", {"region": region, **vars(page)})
