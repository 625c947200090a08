"""Who looked at whom lately, so that "Wie heeft dit gezien?" has something to show."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from llo.demo.days import between, clock
from llo.demo.history import Case, Team
from llo.demo.roads import Span
from regions.enums import AccessKind
from regions.models import AccessEvent, Membership

PAGE = "participants:person"
WEEKS = 3


def readings_of(rng: Random, cases: Sequence[Case], team: Team, span: Span) -> list[AccessEvent]:
    """Pages of people opened in the last weeks by their supervisor, and now and then by a coordinator."""
    events = []
    for case in cases:
        if case.supervisor is None or rng.random() < 0.4:
            continue
        events += [_opened(rng, case, case.supervisor, span) for _count in range(rng.randint(1, 3))]
        if rng.random() < 0.2:
            events.append(_opened(rng, case, team.coordinator, span))
    return events


def _opened(rng: Random, case: Case, by: Membership, span: Span) -> AccessEvent:
    first = max(case.road.registered_on, span.last - timedelta(weeks=WEEKS))
    return AccessEvent(
        at=clock(between(rng, first, span.last), rng.randint(0, 440)),
        actor_id=by.pk,
        actor_role=by.role,
        kind=AccessKind.FILE,
        page=PAGE,
        participant_ids=[case.participant.pk],
    )
