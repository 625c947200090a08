"""The door behind the region's door: who may open the pages of one person."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial, wraps
from typing import Any, Concatenate, ParamSpec, cast, overload
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from participants.models import Look, Participant
from participants.models.participant import ParticipantQuerySet
from participants.permissions import can_look_with_reason, is_in_sight
from regions.access.doors import SAFE_METHODS
from regions.access.request import RegionRequest
from regions.audit import refused, seen
from regions.models import Membership

P = ParamSpec("P")
PersonView = Callable[Concatenate[RegionRequest, Participant, P], HttpResponse]
PersonDoor = Callable[..., HttpResponse]  # takes `participant_id` instead
Load = Callable[[ParticipantQuerySet], ParticipantQuerySet]
STILL_MAY_SAVE = timedelta(minutes=30)  # what was typed in the hour is not lost at its end


class PersonRequest(RegionRequest):
    """Once a person is open: `look` is the stated reason, for somebody of a colleague."""

    look: Look | None


class NeedsReason(Exception):
    """Somebody of a colleague: a supervisor first says why, at `url`."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


def with_names(people: ParticipantQuerySet) -> ParticipantQuerySet:
    return people.select_related("identity", "supervisor")


def open_participant(request: RegionRequest, participant_id: UUID, *, load: Load = with_names) -> Participant:
    """The participant, for who may see this person; every GET is written in the reading log. `load` says what comes
    along in the one query.

    Raises NeedsReason when a supervisor opens somebody of a colleague without one; for everybody else outside their
    sight the person does not exist: Http404.
    """
    participant = load(Participant.objects.present()).filter(pk=participant_id).first()
    if participant is None:
        raise Http404
    look = None if is_in_sight(request.membership, participant) else _stated_look(request, participant)
    cast(PersonRequest, request).look = look
    if request.method in SAFE_METHODS:
        seen(request, [participant.pk], look_id=look.pk if look else None)
    return participant


@overload
def opens_participant(view: PersonView[P]) -> PersonDoor: ...
@overload
def opens_participant(*, load: Load) -> Callable[[PersonView[P]], PersonDoor]: ...
def opens_participant(view: PersonView[P] | None = None, *, load: Load = with_names) -> Any:
    """Below @region_view: turns `participant_id` into the participant, as `open_participant` does; who has to say why
    is sent to the page that asks."""
    if view is None:
        return partial(opens_participant, load=load)

    @wraps(view)
    def opened(
        request: RegionRequest, participant_id: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        try:
            participant = open_participant(request, participant_id, load=load)
        except NeedsReason as needed:
            return redirect(needed.url)
        return view(request, participant, *args, **kwargs)

    return opened


def open_look_of(membership: Membership, participant: Participant, *, is_saving: bool = False) -> Look | None:
    """The stated reason that still holds; saving may finish a little later."""
    moment = timezone.now() - (STILL_MAY_SAVE if is_saving else timedelta())
    looks = Look.objects.filter(participant=participant, by=membership, until__gt=moment)
    return looks.order_by("-until").first()


def _stated_look(request: RegionRequest, participant: Participant) -> Look:
    member = request.membership
    if not can_look_with_reason(member):
        refused(member, page=request.resolver_match.view_name, participant_id=participant.pk)
        raise Http404
    look = open_look_of(member, participant, is_saving=request.method not in SAFE_METHODS)
    if look is None:
        raise NeedsReason(_reason_url(request, participant))
    return look


def _reason_url(request: RegionRequest, participant: Participant) -> str:
    """The page that asks, and leads on to the page that was asked for."""
    url = reverse("participants:reason", args=[request.region.slug, participant.pk])
    after = request.get_full_path() if request.method in SAFE_METHODS else ""
    return f"{url}?{urlencode({'na': after})}" if after else url
