"""People somebody guides or teaches, as something that goes to a colleague when somebody leaves."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from participants.actions.caseload import give_people, give_pupils
from participants.models import Participant
from participants.permissions import SUPERVISORS
from regions.enums import Role
from regions.members.responsibilities import Responsibility


def _guided(count: int) -> str:
    return ngettext("%(count)s deelnemer", "%(count)s deelnemers", count) % {"count": count}


def _taught(count: int) -> str:
    return ngettext("les aan %(count)s deelnemer", "les aan %(count)s deelnemers", count) % {"count": count}


def _people_of(region: str, member_id: UUID) -> str:
    return f"{reverse('participants:list', args=[region])}?begeleider={member_id}"


GUIDING = Responsibility(
    code="people",
    question=_("Wie begeleidt de deelnemers?"),
    counted=_guided,
    holder="supervisor",
    rows=lambda: Participant.objects.under_guidance(),
    assign=give_people,
    roles=SUPERVISORS,
    list_url=_people_of,
)
TEACHING = Responsibility(
    code="teaching",
    question=_("Wie geeft de deelnemers les?"),
    counted=_taught,
    holder="teacher",
    rows=lambda: Participant.objects.under_guidance(),
    assign=give_pupils,
    roles=(Role.TEACHER,),
)
