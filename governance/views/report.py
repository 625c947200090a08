from django.http import HttpRequest, HttpResponse

from regions.doors import region_view
from regions.permissions import Permission


@region_view(Permission.MAKE_REPORT)
def report(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")
