"""What the pages of people share: the page that is asked for, a form page, and the way back after saving."""

from typing import Any
from uuid import UUID

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import render

from participants.links import person_url
from participants.models import Participant
from regions.access.request import RegionRequest
from regions.answers import see_other, status_of
from regions.components.toast import leave_toast

LAST_PAGE = 10_000


def page_number(request: RegionRequest) -> int:
    """`?page=`, at least 1; what is no number is page 1."""
    asked = request.GET.get("page", "")
    return min(max(int(asked), 1), LAST_PAGE) if asked.isdecimal() and len(asked) < 6 else 1


def url_of(request: RegionRequest, participant: Participant, page: str = "person", *ids: UUID) -> str:
    """A page of this person in this region, by the name of its route."""
    return person_url(request.region.slug, participant.pk, page, *ids)


def form_page(
    request: RegionRequest,
    participant: Participant,
    form: BaseForm,
    *,
    template: str,
    title: str,
    **context: Any,
) -> HttpResponse:
    """The page with a form, and what else its template shows; INVALID when there is something wrong in it."""
    status = status_of(form)
    context |= {
        "form": form,
        "page_title": title,
        "participant": participant,
        "name": participant.identity.full_name,
    }
    return render(request, f"participants/{template}.html", context, status=status)


def saved(
    request: RegionRequest, participant: Participant, text: str, *, undo_url: str = "", to: str = "person"
) -> HttpResponse:
    """Back to a page of this person, with a word about what was done and the way to take it back."""
    leave_toast(request, text, undo_url or None)
    return see_other(url_of(request, participant, to))
