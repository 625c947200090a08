"""The colleagues of every region, and the accounts anybody may sign in with."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from llo.demo.accounts import create_demo_account
from llo.demo.days import weekday
from llo.demo.history import Team
from llo.demo.names import invent_colleague
from llo.demo.people import address_of, invent_phone
from llo.demo.picture import RegionPicture
from regions.enums import RegionState, Role
from regions.models import Membership, User

PASSWORD = "kleine-stappen-naar-werk"  # noqa: S105 - the same for all, and printed on the sign-in page
NATIONAL = "Mieke Hendriks"
C, S, T, A, P, B = (
    Role.REGIONAL_COORDINATOR,
    Role.TRAJECTORY_SUPERVISOR,
    Role.TEACHER,
    Role.EMPLOYER_ADVISER,
    Role.PARTNER_CONTACT,
    Role.ADMINISTRATOR,
)


@dataclass(frozen=True)
class Account:
    """Somebody anybody may be in the demo; a role per region."""

    name: str
    roles: dict[str, Role]


ACCOUNTS = (
    Account("Kees Bakker", {"twente": C}),
    Account("Karin de Vries", {"twente": S}),
    Account("Jeroen Smit", {"twente": S}),
    Account("Anouk Peters", {"twente": T}),
    Account("Bas Hofman", {"twente": A}),
    Account("Petra Kok", {"twente": P}),
    Account("Ad Mulder", {"twente": B}),
    Account("Zoë Willems", {"zuidoost-brabant": C}),
    Account("Sem Claes", {"zuidoost-brabant": S}),
    Account("Marleen Jacobs", {"midden-limburg": C, "noord-limburg": S}),
    Account("Lies van Dam", {"zeeland": C}),
)
# Colleagues with a name of their own, because the sample files and the pictures name them.
KNOWN: dict[str, tuple[tuple[str, Role], ...]] = {
    "twente": (
        ("Fenna Postma", C), ("Paul Kuipers", S), ("Lotte Wolters", S), ("Kim de Groot", S), ("Marieke Nijhuis", S),
        ("Sara el Idrissi", S), ("Erik Bos", S), ("Ruben Tijhuis", T), ("Ilse Kamphuis", T), ("Gerrie Lansink", A),
    ),
    "zuidoost-brabant": (
        ("Bram van Gestel", C), ("Pien Kuipers", S), ("Luuk Wolters", S), ("Karim de Groot", S), ("Mees Nijhuis", S),
        ("Soraya el Idrissi", S), ("Tess van Hout", S), ("Joep Smulders", S), ("Roos van Asten", T),
        ("Daan Sanders", T), ("Guus Aarts", A), ("Iris Maas", A), ("Hans Verbeek", P), ("Anke Rooijakkers", B),
    ),
}  # fmt: skip


LEFT = {
    "twente": ("Marieke Nijhuis", timedelta(days=9))
}  # who is gone, and since when; the work is still theirs


def secret_of(email: str) -> str:
    """The base32 secret of an account's codes: the same on every run, and meant to be known."""
    return base64.b32encode(hashlib.sha256(f"llo-demo {email}".encode()).digest()[:20]).decode()


def make_accounts() -> int:
    """Accounts that are not there yet, in the order in which the table shows them."""
    names = [*(account.name for account in ACCOUNTS), NATIONAL]
    known = set(User.objects.filter(email__in=map(address_of, names)).values_list("email", flat=True))
    missing = [name for name in names if address_of(name) not in known]
    for name in missing:
        email = address_of(name)
        create_demo_account(email=email, name=name, password=PASSWORD, secret=secret_of(email))
    return len(missing)


@dataclass(frozen=True)
class Colleague:
    name: str
    role: Role
    email: str


def colleagues_of(rng: Random, picture: RegionPicture, taken: set[str]) -> list[Colleague]:
    """Known people first, then invented ones until the team is complete."""
    known = [
        (account.name, account.roles[picture.slug]) for account in ACCOUNTS if picture.slug in account.roles
    ]
    known += KNOWN.get(picture.slug, ())
    taken.update(name for name, _role in known)
    return [Colleague(name, role, address_of(name)) for name, role in known] + [
        Colleague(name, role, address_of(name).replace("@", f"@{picture.slug}."))
        for role, wanted in _wanted(picture).items()
        for name in _invented(rng, taken, wanted - sum(1 for _name, has in known if has == role))
    ]


def make_users(colleagues: Sequence[Colleague]) -> dict[str, User]:
    """Accounts by address, outside any scope; who is not in the table of sign-ins has no password."""
    emails = {colleague.email: colleague.name for colleague in colleagues}
    known = {user.email: user for user in User.objects.filter(email__in=emails)}
    missing = [
        User(email=email, name=name, password=f"{UNUSABLE_PASSWORD_PREFIX}demo")
        for email, name in emails.items()
        if email not in known
    ]
    return {**known, **{user.email: user for user in User.objects.bulk_create(missing)}}


def make_team(
    rng: Random, colleagues: Sequence[Colleague], users: dict[str, User], since: date, last_seen: date
) -> Team:
    """Members of the region in whose scope this runs."""
    members = Membership.objects.bulk_create(
        Membership(
            user=users[colleague.email],
            role=colleague.role,
            name=colleague.name,
            email=colleague.email,
            phone=invent_phone(rng),
            since=since,
            last_seen_on=max(since, weekday(last_seen - timedelta(days=rng.randint(0, 9)))),
        )
        for colleague in colleagues
    )
    return team_of(members)


def let_somebody_go(slug: str, now: datetime) -> None:
    """In the scope of a region that is filled: somebody left, and nobody has taken over yet."""
    if leaver := LEFT.get(slug):
        name, ago = leaver
        Membership.objects.filter(name=name).update(ended_at=now - ago)


def team_of(members: Sequence[Membership]) -> Team:
    def having(role: Role) -> list[Membership]:
        return [member for member in members if member.role == role]

    return Team(having(C), having(S), having(T), having(A))


def _invented(rng: Random, taken: set[str], count: int) -> Iterator[str]:
    for _count in range(count):
        yield invent_colleague(rng, taken)


def _wanted(picture: RegionPicture) -> dict[Role, int]:
    if picture.is_full:
        return {C: 2, S: picture.supervisors, T: 3, A: 2, P: 1, B: 1}
    if picture.has_people:
        return {C: 1, S: picture.supervisors, T: 1, A: 1, B: 1}
    return {C: 1, B: 1} if picture.state == RegionState.ACTIVE else {C: 1}
