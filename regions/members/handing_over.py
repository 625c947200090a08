"""Work goes to colleagues: all that somebody carries, or some rows of a list; and back again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from regions.audit import record
from regions.events import Event
from regions.members.responsibilities import RESPONSIBILITIES, Responsibility, responsibility
from regions.models import HandOver, HandOverLine, Membership
from regions.refusals import Refused


@dataclass(frozen=True)
class TakenBack:
    """How many things went back to who had them, and how many stay because somebody else has them by now."""

    back: int
    kept: int


@transaction.atomic
def hand_over(
    *, by: Membership, member: Membership, receivers: Mapping[Responsibility, Membership]
) -> HandOver:
    """All that `member` carries of each kind goes to the one named for it.

    Refused when a receiver may not take it (any more), or is the one it comes from.
    """
    made = HandOver.objects.create(by=by, made_at=timezone.now())
    for kind, to in receivers.items():
        _give(made, kind, kind.held_by(member), to)
    _tell(Event.WORK_HANDED_OVER, by, made)
    return made


@transaction.atomic
def give(*, by: Membership, kind: Responsibility, ids: Iterable[UUID], to: Membership) -> HandOver:
    """These rows of one kind go to `to`, whoever had them. Refused when `to` may not take them (any more)."""
    made = HandOver.objects.create(by=by, made_at=timezone.now())
    _give(made, kind, kind.rows().filter(pk__in=list(ids)), to)
    _tell(Event.WORK_HANDED_OVER, by, made)
    return made


@transaction.atomic
def take_back(*, by: Membership, made: HandOver) -> TakenBack:
    """Everything goes back to who had it, but what somebody else got meanwhile. A second time changes nothing."""
    made = HandOver.objects.select_for_update().get(pk=made.pk)
    if made.undone_at is not None:
        return TakenBack(0, 0)
    lines, back = list(made.lines.select_related("before", "after")), 0
    for (code, before, after), ids in _alike(lines).items():
        kind = responsibility(code)
        rows = _locked(kind, kind.rows().filter(pk__in=ids, **{kind.holder: after}))
        if rows:
            kind.assign(by, rows, before)
        back += len(rows)
    made.undone_at = timezone.now()
    made.save(update_fields=["undone_at"])
    _tell(Event.WORK_TAKEN_BACK, by, made)
    return TakenBack(back, len(lines) - back)


@transaction.atomic
def find_own_work_again(member: Membership) -> None:
    """Who left and comes back has what nobody took over meanwhile, as far as the role of now may have it."""
    before = list(Membership.objects.filter(user_id=member.user_id).exclude(ended_at=None))
    if not before:
        return
    made = HandOver.objects.create(by=member, made_at=timezone.now())
    for kind in RESPONSIBILITIES:
        if member.role in kind.roles:
            _give(made, kind, kind.rows().filter(**{f"{kind.holder}__in": before}), member)
    _tell(Event.WORK_HANDED_OVER, member, made)


def _give(made: HandOver, kind: Responsibility, rows: Any, to: Membership) -> None:
    if not kind.receivers().filter(pk=to.pk).exists():
        raise Refused(_("%(name)s kan dit niet overnemen. Kies iemand anders.") % {"name": to.name})
    changing = _locked(kind, rows.exclude(**{kind.holder: to}))
    before = [getattr(row, f"{kind.holder}_id") for row in changing]
    if changing:
        kind.assign(made.by, changing, to)
    HandOverLine.objects.bulk_create(
        HandOverLine(hand_over=made, kind=kind.code, thing_id=row.pk, before_id=holder, after=to)
        for row, holder in zip(changing, before, strict=True)
    )


def _locked(kind: Responsibility, rows: Any) -> list[Any]:
    """In one order, so that two hand-overs never wait for each other."""
    return list(rows.order_by("pk").select_for_update(of=("self",)))


def _alike(
    lines: Sequence[HandOverLine],
) -> dict[tuple[str, Membership | None, Membership | None], list[UUID]]:
    alike: defaultdict[tuple[str, Membership | None, Membership | None], list[UUID]] = defaultdict(list)
    for line in lines:
        alike[line.kind, line.before, line.after].append(line.thing_id)
    return alike


def _tell(event: Event, by: Membership, made: HandOver) -> None:
    record(event=event, by=by, subject=made, changes={"count": (None, made.lines.count())})
