"""What pages left behind in Twente."""

from datetime import date

from django.db.models import Model
from django.utils import timezone

from participants.models import Participant
from tests.cast import Cast, in_region


def today() -> date:
    return timezone.localdate()


def fresh(cast: Cast, participant: Participant) -> Participant:
    with in_region(cast.twente):
        return Participant.objects.get(pk=participant.pk)


def only(cast: Cast, model: type[Model]) -> Model | None:
    with in_region(cast.twente):
        return model.objects.order_by("pk").last()
