"""Finding a person: search as you type, the same person twice, and the careful question to other regions."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.core.cache import cache
from django.db.models import Q, QuerySet
from redis.exceptions import RedisError

from participants.matching import normalise, sound_key, without_particles
from participants.models import Identity, MatchToken, Participant
from participants.registration import Registration
from regions.models import Membership, Region
from regions.tenancy.scope import match_scope

logger = logging.getLogger("llo.participants")
MOST_FOUND = 8
SHORTEST = 2
ASKS_PER_HOUR = 30
FOUND_COLUMNS = (
    "pk",
    "identity__first_name",
    "identity__infix",
    "identity__last_name",
    "place",
    "birth_year",
    "identity__search_last",
)
_LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True)
class Found:
    id: UUID
    name: str
    note: str


def begins_with(column: str, prefix: str) -> Q:
    """A prefix as a range: these comparisons are leakproof, so the index serves under row-level security too."""
    return Q(**{f"{column}__gte": prefix, f"{column}__lt": prefix + _LAST_LETTER})


def name_begins_with(text: str, *, through: str = "") -> Q:
    """For a query that is small by itself, such as one caseload; over a whole region use ids_by_name."""
    last, first = _prefixes(text)
    return begins_with(through + last[0], last[1]) | begins_with(through + first[0], first[1])


def _prefixes(text: str) -> list[tuple[str, str]]:
    """Two questions, each of one index: last names with or without "van der", and whole names, that begin so."""
    typed = normalise(text)
    return [("search_last", without_particles(typed)), ("search_first", typed)]


def ids_by_name(text: str) -> QuerySet[Identity, UUID]:
    """Participant ids of the names that begin so. Two ranges joined by OR would walk all names of a rare beginning."""
    last, first = (
        Identity.objects.filter(begins_with(column, prefix)).values_list("participant_id", flat=True)
        for column, prefix in _prefixes(text)
    )
    return last.union(first)


def search(membership: Membership, text: str) -> list[Found]:
    """The first few people this member may see whose name begins so. Nothing for less than two letters."""
    if len(normalise(text)) < SHORTEST:
        return []
    people = Participant.objects.visible_to(membership)
    last, first = (
        people.filter(begins_with(f"identity__{column}", prefix))
        .order_by(f"identity__{column}", "pk")
        .values_list(*FOUND_COLUMNS)[:MOST_FOUND]
        for column, prefix in _prefixes(text)
    )
    rows = sorted(last.union(first), key=lambda row: (row[-1], row[0]))[:MOST_FOUND]
    return [
        Found(pk, " ".join(filter(None, names)), " · ".join(str(part) for part in (place, year) if part))
        for pk, *names, place, year, _order in rows
    ]


class Likeness(StrEnum):
    """How sure we are that two records are one person."""

    SAME = "same"  # same name and birth date
    LIKELY = "likely"  # sounds alike, same birth date or year; or same date and telephone or mail
    MAYBE = "maybe"  # sounds alike, and of one of them no birth date or year is known


@dataclass(frozen=True)
class Duplicate:
    participant: Participant
    likeness: Likeness


def possible_duplicates(registration: Registration) -> list[Duplicate]:
    """People of this region who may be the same person, the surest first; also outside the own caseload."""
    return possible_duplicates_of([registration])[0]


def possible_duplicates_of(registrations: Sequence[Registration]) -> list[list[Duplicate]]:
    """The same for many at once, in one query; the answer is in the order of the question."""
    people = list(_candidates(registrations))
    return [_alike(registration, people) for registration in registrations]


def _candidates(registrations: Iterable[Registration]) -> Iterable[Identity]:
    keys = {sound_key(each.first_name, each.last_name) for each in registrations}
    dates = {each.birth_date for each in registrations if each.birth_date}
    return (
        Identity.objects.filter(Q(sound_key__in=keys) | Q(birth_date__in=dates), participant__removed_at=None)
        .select_related("participant", "participant__supervisor")
        .order_by("search_last", "pk")
    )


def _alike(registration: Registration, people: Iterable[Identity]) -> list[Duplicate]:
    found = []
    for identity in people:
        likeness = likeness_of(registration, identity)
        if likeness is not None:
            identity.participant.identity = identity
            found.append(Duplicate(identity.participant, likeness))
    return sorted(found, key=lambda duplicate: list(Likeness).index(duplicate.likeness))


def likeness_of(registration: Registration, identity: Identity) -> Likeness | None:
    """None when they are plainly two people: other names, or the same name and another birth date."""
    same_sound = sound_key(registration.first_name, registration.last_name) == identity.sound_key
    same_day = _equal(registration.birth_date, identity.birth_date)
    if same_day is False or not (same_sound or (same_day and _same_address(registration, identity))):
        return None
    if same_day and _same_name(registration, identity):
        return Likeness.SAME
    same_year = _equal(registration.year_of_birth, identity.participant.birth_year)
    if same_year is False:
        return None
    return Likeness.LIKELY if same_day or same_year else Likeness.MAYBE


def _same_name(registration: Registration, identity: Identity) -> bool:
    return normalise(registration.first_name) == normalise(identity.first_name) and without_particles(
        normalise(registration.last_name)
    ) == without_particles(normalise(identity.last_name))


def _same_address(registration: Registration, identity: Identity) -> bool:
    """One telephone number or mail address: somebody married, or swapped first and last name."""
    digits, known = _digits(registration.phone), _digits(identity.phone)
    return (bool(digits) and digits == known) or (
        bool(registration.email) and registration.email.lower() == identity.email.lower()
    )


def _digits(phone: str) -> str:
    """The last nine digits, so that 06… and +31 6… are one number."""
    return "".join(sign for sign in phone if sign.isdigit())[-9:]


def _equal(one: date | int | None, other: date | int | None) -> bool | None:
    """None when one of them is not known."""
    return None if one is None or other is None else one == other


def known_elsewhere(token: str, *, by: Membership) -> list[Region] | None:
    """Other regions that know this token; None when the member has asked too often or the counter is away.

    Opens match_scope, so call it outside a region's scope; the caller writes the audit event.
    """
    if not token:
        return []
    if not _may_ask(by):
        return None
    with match_scope(token):
        ids = set(MatchToken.objects.filter(token=token).values_list("region_id", flat=True)) - {by.region_id}
        return list(Region.objects.filter(pk__in=ids).order_by("name")) if ids else []


def _may_ask(by: Membership) -> bool:
    """Count questions per member and hour. Without the counter nobody asks: names could be tried without end."""
    key = f"known-elsewhere:{by.pk}"
    try:
        cache.add(key, 0, timeout=3600)
        return cache.incr(key) <= ASKS_PER_HOUR
    except (RedisError, ValueError) as error:  # ValueError: the key expired between the two lines
        logger.warning("the counter of questions to other regions is away: %s", type(error).__name__)
        return False
