"""What the pages of employers share: a form page, and the way back after saving."""

from uuid import UUID

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import render

from employers.links import employers_url
from employers.models import Employer
from regions.access.request import RegionRequest
from regions.answers import see_other, status_of
from regions.components.toast import leave_toast


def url_of(request: RegionRequest, page: str, *ids: UUID) -> str:
    """A page about employers in this region, by the name of its route."""
    return employers_url(request.region.slug, page, *ids)


def form_page(request: RegionRequest, title: str, form: BaseForm, employer: Employer) -> HttpResponse:
    """The page with a form; INVALID when there is something wrong in it."""
    context = {
        "form": form,
        "page_title": title,
        "employer": employer,
        "employer_url": url_of(request, "page", employer.pk),
    }
    status = status_of(form)
    return render(request, "employers/form.html", context, status=status)


def saved(request: RegionRequest, employer: Employer, text: str, *, undo_url: str = "") -> HttpResponse:
    """Back to the employer, with a word about what was done and the way to take it back."""
    leave_toast(request, text, undo_url or None)
    return see_other(url_of(request, "page", employer.pk))
