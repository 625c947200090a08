"""The door behind the region's door: an employer of this region, or 404."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpResponse

from employers.models import Employer
from employers.queries import employer_of
from regions.access.request import RegionRequest

P = ParamSpec("P")
EmployerView = Callable[Concatenate[RegionRequest, Employer, P], HttpResponse]
EmployerDoor = Callable[..., HttpResponse]  # takes `employer_id` instead


def opens_employer(view: EmployerView[P]) -> EmployerDoor:
    """Below @region_view: turns `employer_id` into the employer; Http404 when the region has none such."""

    @wraps(view)
    def opened(request: RegionRequest, employer_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        employer = employer_of(employer_id)
        if employer is None:
            raise Http404
        return view(request, employer, *args, **kwargs)

    return opened
