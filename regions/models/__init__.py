"""Tables of the ground: regions, people who work there, organisations, tasks, jobs, logs."""

from regions.models.batches import JobPart, StoredDocument
from regions.models.drafts import Draft
from regions.models.files import Job
from regions.models.handovers import HandOver, HandOverLine
from regions.models.logs import AccessEvent, AuditEvent, NationalEvent
from regions.models.organisations import Organisation
from regions.models.people import Invitation, Membership, NationalInvitation, NationalMember, User
from regions.models.region import Municipality, MunicipalityRegion, ProgrammePeriod, Region
from regions.models.tasks import Task

__all__ = [
    "AccessEvent",
    "AuditEvent",
    "Draft",
    "HandOver",
    "HandOverLine",
    "Invitation",
    "Job",
    "JobPart",
    "Membership",
    "Municipality",
    "MunicipalityRegion",
    "NationalEvent",
    "NationalInvitation",
    "NationalMember",
    "Organisation",
    "ProgrammePeriod",
    "Region",
    "StoredDocument",
    "Task",
    "User",
]
