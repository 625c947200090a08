"""The door behind the region's door: an employer of this region, or 404."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from employers.queries import employer_of

View = Callable[..., HttpResponse]


def opens_employer(view: View) -> View:
    """Turns `employer_id` into the employer."""

    @wraps(view)
    def opened(request: HttpRequest, employer_id: UUID, **kwargs: Any) -> HttpResponse:
        employer = employer_of(employer_id)
        if employer is None:
            raise Http404
        return view(request, employer, **kwargs)

    return opened
