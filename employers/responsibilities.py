"""Employers with a colleague of their own, as something that goes to another when that one leaves."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from employers.actions.employers import give_employers
from employers.enums import EmployerStage
from employers.models import Employer
from employers.queries import ADVISER_ROLES
from regions.members.responsibilities import Responsibility


def _in_words(count: int) -> str:
    return ngettext("%(count)s werkgever", "%(count)s werkgevers", count) % {"count": count}


ADVISING = Responsibility(
    code="employers",
    question=_("Wie wordt de vaste collega van de werkgevers?"),
    counted=_in_words,
    holder="adviser",
    rows=lambda: Employer.objects.exclude(stage=EmployerStage.ENDED),
    assign=give_employers,
    roles=ADVISER_ROLES,
)
