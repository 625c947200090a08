"""Who changed what, and who saw whom. Both logs can only grow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.db import models
from django.utils import timezone

from regions.access.request import OfficeRequest, RegionRequest
from regions.enums import AccessKind
from regions.models import AccessEvent, AuditEvent, Membership, NationalEvent, NationalMember, Region
from regions.vocabulary import EventCode

Change = tuple[Any, Any]
HIDDEN: Change = (None, None)  # for names and free text: only that the field changed


def record(
    *,
    event: EventCode,
    by: Membership | None,
    subject: models.Model | None = None,
    participant_id: UUID | None = None,
    changes: Mapping[str, Change] | None = None,
) -> AuditEvent:
    """Write a change, inside the transaction of the action itself. `changes` maps a field to (before, after);
    use HIDDEN for identity values and free text."""
    row = _event(event, by, subject, participant_id, changes)
    row.save(force_insert=True)
    return row


@dataclass(frozen=True)
class Changed:
    """One of many things that changed alike."""

    subject: models.Model
    changes: Mapping[str, Change]
    participant_id: UUID | None = None


def record_each(*, event: EventCode, by: Membership | None, changed: Iterable[Changed]) -> None:
    """Write the same change of many things, a row for each, in one statement."""
    AuditEvent.objects.bulk_create(
        [_event(event, by, one.subject, one.participant_id, one.changes) for one in changed]
    )


def _event(
    event: EventCode,
    by: Membership | None,
    subject: models.Model | None,
    participant_id: UUID | None,
    changes: Mapping[str, Change] | None,
) -> AuditEvent:
    return AuditEvent(
        at=timezone.now(),
        actor_id=by.pk if by else None,
        actor_role=by.role if by else "",
        action=event,
        subject_kind=subject._meta.label_lower if subject is not None else "",
        subject_id=subject.pk if subject is not None else None,
        participant_id=participant_id,
        changes=_plain_changes(changes),
    )


def seen(
    request: RegionRequest,
    participant_ids: Iterable[UUID],
    *,
    kind: AccessKind = AccessKind.FILE,
    look_id: UUID | None = None,
) -> None:
    """Log that the signed-in person saw these participants. Goes over the log connection: a GET is read-only."""
    ids = list(participant_ids)
    if ids:
        _insert_access(
            request.membership, kind=kind, page=request.resolver_match.view_name, ids=ids, look_id=look_id
        )


def seen_by(membership: Membership, participant_ids: Iterable[UUID], *, kind: AccessKind, page: str) -> None:
    """Log a reading outside a request, such as a document made by a worker."""
    ids = list(participant_ids)
    if ids:
        _insert_access(membership, kind=kind, page=page, ids=ids)


def seen_by_office(
    request: OfficeRequest, region: Region, participant_ids: Iterable[UUID], *, kind: AccessKind
) -> None:
    """Log in the region that the national office saw these participants, under their numbers."""
    ids, member = list(participant_ids), request.national
    if ids:
        _insert_access(
            OfficeReader(region_id=region.pk, pk=member.key, role=member.role),
            kind=kind,
            page=request.resolver_match.view_name,
            ids=ids,
        )


def record_national(
    *,
    event: EventCode,
    by: NationalMember | None,
    subject: models.Model | None = None,
    changes: Mapping[str, Change] | None = None,
) -> NationalEvent:
    """Write a change of the national office in what belongs to no region, inside the transaction of the action."""
    return NationalEvent.objects.create(
        at=timezone.now(),
        actor_key=by.key if by else None,
        action=event,
        subject_kind=subject._meta.label_lower if subject is not None else "",
        subject_id=str(subject.pk) if subject is not None else "",
        changes=_plain_changes(changes),
    )


def noted(membership: Membership, *, event: EventCode, subject: models.Model) -> None:
    """Write an event of a page that only reads, such as a download, over the log connection."""
    row = AuditEvent(
        region_id=membership.region_id,
        at=timezone.now(),
        actor_id=membership.pk,
        actor_role=membership.role,
        action=event,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
    )
    row.save(using="log", force_insert=True)


def refused(membership: Membership, *, page: str, participant_id: UUID | None = None) -> None:
    """Log a refusal; it survives the rollback of the request."""
    _insert_access(
        membership, kind=AccessKind.REFUSED, page=page, ids=[participant_id] if participant_id else []
    )


class Reader(Protocol):
    """Who reads: a membership, or somebody of the national office in a region."""

    @property
    def region_id(self) -> int: ...
    @property
    def pk(self) -> UUID: ...
    @property
    def role(self) -> str: ...


@dataclass(frozen=True)
class OfficeReader:
    region_id: int
    pk: UUID
    role: str


def _insert_access(
    reader: Reader, *, kind: AccessKind, page: str, ids: list[UUID], look_id: UUID | None = None
) -> None:
    event = AccessEvent(
        region_id=reader.region_id,
        at=timezone.now(),
        actor_id=reader.pk,
        actor_role=reader.role,
        kind=kind,
        page=page,
        participant_ids=ids,
        look_id=look_id,
    )
    event.save(using="log", force_insert=True)


def _plain_changes(changes: Mapping[str, Change] | None) -> dict[str, list[Any]]:
    return {field: [_plain(before), _plain(after)] for field, (before, after) in (changes or {}).items()}


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return str(value)
