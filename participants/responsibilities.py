"""How many people somebody still guides or teaches, shown before that person's access to the region ends."""

from django.db.models import Q
from django.utils.translation import ngettext

from participants.models import Participant
from regions.members.responsibilities import Carried
from regions.models import Membership


def caseload(member: Membership) -> list[Carried]:
    """Those on the road; what is finished needs nobody."""
    people = Participant.objects.on_the_road().filter(Q(supervisor=member) | Q(teacher=member))
    if not (count := people.count()):
        return []
    return [Carried(ngettext("%(count)s deelnemer", "%(count)s deelnemers", count) % {"count": count})]
