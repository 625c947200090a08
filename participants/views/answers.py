"""How the pages of one person answer: a form page, and the way back after saving."""

from typing import Any

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from participants.models import Participant
from regions.access.request import RegionRequest
from regions.components.toast import leave_toast


def see_other(url: str) -> HttpResponse:
    return HttpResponse(status=303, headers={"Location": url})


def person_url(request: RegionRequest, participant: Participant, name: str = "person", *args: Any) -> str:
    return reverse(f"participants:{name}", args=[request.region.slug, participant.pk, *args])


def form_page(
    request: RegionRequest,
    template: str,
    page_title: str,
    form: BaseForm,
    participant: Participant,
    **context: Any,
) -> HttpResponse:
    """The page with a form; 422 when there is something wrong in it."""
    status = 422 if form.is_bound and form.errors else 200
    context |= {
        "form": form,
        "page_title": page_title,
        "participant": participant,
        "name": participant.identity.full_name,
    }
    return render(request, f"participants/{template}.html", context, status=status)


def saved(
    request: RegionRequest, participant: Participant, text: str, *, undo_url: str = "", to: str = "person"
) -> HttpResponse:
    """Back to a page of this person, with a word about what was done and the way to take it back."""
    leave_toast(request, text, undo_url or None)
    return see_other(person_url(request, participant, to))
