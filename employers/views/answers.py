"""How the pages of one employer answer: a form page, and the way back after saving."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from employers.models import Employer
from regions.access.request import RegionRequest
from regions.components.toast import leave_toast


def url_of(request: RegionRequest, name: str, *args: Any) -> str:
    return reverse(f"employers:{name}", args=[request.region.slug, *args])


def form_page(
    request: RegionRequest,
    title: str,
    form: BaseForm,
    employer: Employer,
    *,
    template: str = "form",
    button: str = "",
) -> HttpResponse:
    """The page with a form; 422 when there is something wrong in it."""
    context = {
        "form": form,
        "page_title": title,
        "button": button,
        "employer": employer,
        "employer_url": url_of(request, "page", employer.pk),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, f"employers/{template}.html", context, status=status)


def saved(request: RegionRequest, employer: Employer, text: str, *, undo_url: str = "") -> HttpResponse:
    """Back to the employer, with a word about what was done and the way to take it back."""
    leave_toast(request, text, undo_url or None)
    return see_other(url_of(request, "page", employer.pk))


def see_other(url: str) -> HttpResponse:
    return HttpResponse(status=303, headers={"Location": url})
