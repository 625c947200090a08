"""One person to act on, and what to look at after an action."""

from datetime import date

from participants.models import Participant, TimelineEntry
from participants.registration import Registration
from regions.models import AuditEvent

DAY = date(2026, 9, 1)
BORN = date(1989, 4, 12)


def registration(**fields) -> Registration:
    known = {
        "first_name": "Samira", "last_name": "El Idrissi", "birth_date": BORN, "postcode": "7511 AB",
        "place": "Enschede", "phone": "06 12345678", "email": "samira@example.org", "street": "Kerkstraat 1",
        "education": "vmbo", "registered_on": DAY,
    }  # fmt: skip
    return Registration(**{**known, **fields})


def fresh(participant: Participant) -> Participant:
    return Participant.objects.get(pk=participant.pk)


def audit(action: str) -> AuditEvent | None:
    """The latest event of this kind."""
    return AuditEvent.objects.filter(action=action).order_by("-at").first()


def lines(participant: Participant, kind: str | None = None) -> list[TimelineEntry]:
    rows = TimelineEntry.objects.standing().filter(participant=participant)
    return list((rows.filter(kind=kind) if kind else rows).order_by("recorded_at"))
