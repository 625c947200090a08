"""The demo's accounts: anybody may see their password and their code of this minute."""

import time
from dataclasses import dataclass
from functools import lru_cache

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from regions.accounts.marked import MARK, marked_factors
from regions.enums import Role
from regions.models import Membership, NationalMember, User
from regions.tenancy.scope import own_memberships

PERIOD = 30  # seconds that a code lasts


@dataclass(frozen=True)
class DemoSignIn:
    """One line of the table of demo sign-ins; `place` is the region, or all of them."""

    name: str
    role: str
    place: str
    email: str
    password: str


@dataclass(frozen=True)
class DemoCode:
    """A code works once; `seconds` until the next one."""

    code: str
    is_used: bool
    seconds: int


class NoDemo(RuntimeError):
    """Demo accounts were asked for where settings.DEMO is off."""


def create_demo_account(*, email: str, name: str, password: str, secret: str, shown: bool = True) -> User:
    """A user with a second factor whose code everybody may see. `secret` is base32; `shown` puts it in the table."""
    if not settings.DEMO:
        raise NoDemo("settings.DEMO is off")
    user = User.objects.create_user(email, name=name)
    user.password = _hashed(password)
    user.save(update_fields=["password"])
    factor = TOTP.activate(user, secret).instance
    factor.data[MARK] = {"password": password, "shown": shown}
    factor.save()
    return user


@lru_cache
def _hashed(password: str) -> str:
    """Hashed once: a dozen accounts share this password, which anybody may read."""
    return make_password(password)


def demo_factors() -> QuerySet[Authenticator]:
    rows = marked_factors().filter(type=Authenticator.Type.TOTP)
    return rows.select_related("user").order_by("id")


def demo_code(email: str) -> DemoCode | None:
    """The code of this half minute, or None for an account that is not the demo's."""
    if not settings.DEMO:
        return None
    factor = demo_factors().filter(user__email=email.strip().lower()).first()
    return None if factor is None else code_of(factor)


def code_of(factor: Authenticator) -> DemoCode:
    counter = next(yield_hotp_counters_from_time())
    code = format_hotp_value(hotp_value(decrypt(factor.data["secret"]), counter))
    used = cache.get(TOTP(factor)._get_used_cache_key(code)) is not None
    return DemoCode(code, used, seconds=PERIOD - int(time.time()) % PERIOD)


def demo_sign_ins() -> list[DemoSignIn]:
    """The table on the sign-in page, in the order in which the accounts were made."""
    if not settings.DEMO:
        return []
    return [sign_in_of(factor) for factor in demo_factors() if factor.data[MARK]["shown"]]


def sign_in_of(factor: Authenticator) -> DemoSignIn:
    role, place = part_of(factor.user)
    return DemoSignIn(factor.user.name, role, place, factor.user.email, factor.data[MARK]["password"])


def part_of(user: User) -> tuple[str, str]:
    """Role and region in words."""
    national = NationalMember.objects.active().filter(user_id=user.pk).first()
    if national is not None:
        return str(national.get_role_display()), _("alle regio’s")
    with own_memberships(user.pk):
        own = list(
            Membership.own.select_related("region").filter(user_id=user.pk, ended_at=None).order_by("since")
        )
    roles = dict.fromkeys(str(Role(membership.role).label) for membership in own)
    return ", ".join(roles), ", ".join(membership.region.name for membership in own)
