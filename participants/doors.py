"""The door behind the region's door: who may open the pages of one person."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, Concatenate
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from participants.models import Look, Participant
from participants.permissions import can_look_with_reason, is_in_sight
from regions.access.doors import SAFE_METHODS
from regions.access.request import RegionRequest
from regions.audit import refused, seen
from regions.models import Membership

PersonView = Callable[Concatenate[RegionRequest, Participant, ...], HttpResponse]
Load = Callable[[QuerySet[Participant]], QuerySet[Participant]]
STILL_MAY_SAVE = timedelta(minutes=30)  # what was typed in the hour is not lost at its end


def with_names(people: QuerySet[Participant]) -> QuerySet[Participant]:
    return people.select_related("identity", "supervisor")


def opens_participant(view: PersonView | None = None, *, load: Load = with_names) -> Callable[..., Any]:
    """Below @region_view: turns `participant_id` into the participant, for who may see this person.

    Somebody else's person asks a supervisor for a reason first; for everybody else outside their sight the person
    does not exist. Every GET is written in the reading log; `load` says what comes along in the one query.
    """
    if view is None:
        return lambda inner: opens_participant(inner, load=load)

    @wraps(view)
    def opened(request: RegionRequest, participant_id: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        participant = load(Participant.objects.present()).filter(pk=participant_id).first()
        if participant is None:
            raise Http404
        look = None
        if not is_in_sight(request.membership, participant):
            if not can_look_with_reason(request.membership):
                _refuse(request, participant)
            look = open_look_of(request.membership, participant, is_saving=request.method not in SAFE_METHODS)
            if look is None:
                return _ask_reason(request, participant)
        request.look = look
        if request.method in SAFE_METHODS:
            seen(request, [participant.pk], look_id=look.pk if look else None)
        return view(request, participant, *args, **kwargs)

    return opened


def open_look_of(membership: Membership, participant: Participant, *, is_saving: bool = False) -> Look | None:
    """The stated reason that still holds; saving may finish a little later."""
    moment = timezone.now() - (STILL_MAY_SAVE if is_saving else timedelta())
    looks = Look.objects.filter(participant=participant, by=membership, until__gt=moment)
    return looks.order_by("-until").first()


def _refuse(request: RegionRequest, participant: Participant) -> None:
    refused(request.membership, page=request.resolver_match.view_name, participant_id=participant.pk)
    raise Http404


def _ask_reason(request: RegionRequest, participant: Participant) -> HttpResponse:
    url = reverse("participants:reason", args=[request.region.slug, participant.pk])
    after = request.get_full_path() if request.method in SAFE_METHODS else ""
    return redirect(f"{url}?{urlencode({'na': after})}" if after else url)
