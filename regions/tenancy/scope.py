"""The one way into a region's rows.

Entering a scope opens a transaction, sets the transaction-local region, switches to the database role of that way in,
and tells the ORM. Leaving restores all of it; nothing survives on a pooled connection.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db import connection, connections, transaction

PARTNER = "partner"  # the connection that signs in as the partner role


class Way(StrEnum):
    """A way in; the value is the database role that carries it."""

    REGION = "llo_region"
    NATIONAL = "llo_national"
    MATCH = "llo_match"
    PARTNER = "llo_partner"


@dataclass(frozen=True)
class Scope:
    way: Way
    region_id: int | None = None


class ScopeMissing(RuntimeError):
    """Region-owned rows were asked for outside a scope."""


class ScopesDoNotNest(RuntimeError):
    """A scope was opened inside a different one."""


_current: ContextVar[Scope | None] = ContextVar("llo_scope", default=None)


def current_scope() -> Scope | None:
    return _current.get()


def current_region_id() -> int:
    """The region new rows belong to. Raises ScopeMissing outside a region's scope."""
    scope = _current.get()
    if scope is None or scope.region_id is None:
        raise ScopeMissing("Rows can only be written inside region_scope(...).")
    return scope.region_id


@contextmanager
def region_scope(region_id: int, *, read_only: bool = False) -> Iterator[Scope]:
    """Read and write the rows of one region, as the database role `llo_region`."""
    with _enter(Scope(Way.REGION, region_id), read_only=read_only) as scope:
        yield scope


@contextmanager
def national_scope() -> Iterator[Scope]:
    """Read all regions without identity tables, as the database role `llo_national`."""
    with _enter(Scope(Way.NATIONAL), read_only=True) as scope:
        yield scope


@contextmanager
def match_scope(token: str) -> Iterator[Scope]:
    """See in which regions one match token occurs, and nothing else (docs/crossings.md)."""
    with _enter(Scope(Way.MATCH), read_only=True, token=token) as scope:
        yield scope


@contextmanager
def partner_scope(partner_id: UUID, purpose: str) -> Iterator[Scope]:
    """Read what the agreements of one impact partner open for one purpose, and nothing else (docs/crossings.md).

    On a connection of its own, whose login can do nothing more: a mistake in a view cannot reach further than this.
    Raises ScopesDoNotNest inside any other scope.
    """
    outer, scope = _current.get(), Scope(Way.PARTNER)
    if outer is not None:
        raise ScopesDoNotNest(f"{scope} was opened inside {outer}")
    with transaction.atomic(using=PARTNER):
        _name_the_partner(str(partner_id), purpose)
        reset = _current.set(scope)
        try:
            yield scope
        finally:
            _current.reset(reset)
        if connections[PARTNER].savepoint_ids and not connections[PARTNER].needs_rollback:
            _name_the_partner("", "")


def _name_the_partner(partner: str, purpose: str) -> None:
    with connections[PARTNER].cursor() as cursor:
        cursor.execute(
            "select set_config('llo.partner', %s, true), set_config('llo.purpose', %s, true),"
            " set_config('transaction_read_only', 'on', true)",
            [partner, purpose],
        )


@contextmanager
def own_memberships(user_id: int) -> Iterator[None]:
    """Let the app role see the memberships of one user, to find out which regions may be entered."""
    with transaction.atomic():
        _execute("select set_config('llo.user', %s, true)", str(user_id))
        yield
        if _inside_other_transaction():
            _execute("select set_config('llo.user', '', true)")


@contextmanager
def _enter(scope: Scope, *, read_only: bool, token: str = "") -> Iterator[Scope]:
    outer = _current.get()
    if outer is not None:
        if outer != scope:
            raise ScopesDoNotNest(f"{scope} was opened inside {outer}")
        yield outer
        return
    nested = connection.in_atomic_block
    with transaction.atomic():
        _switch(scope, read_only=read_only, token=token)
        reset = _current.set(scope)
        try:
            yield scope
        finally:
            _current.reset(reset)
        if nested and not connection.needs_rollback:
            _switch_back()


def _switch(scope: Scope, *, read_only: bool, token: str) -> None:
    region = "" if scope.region_id is None else str(scope.region_id)
    sql = "select set_config('llo.region', %s, true), set_config('llo.match_token', %s, true)"
    if read_only:
        sql += ", set_config('transaction_read_only', 'on', true)"
    _execute(sql + ", set_config('role', %s, true)", region, token, scope.way.value)


def _switch_back() -> None:
    """A released savepoint keeps local settings, so a scope inside a transaction puts them back itself."""
    _execute(
        "select set_config('role', 'none', true), set_config('llo.region', '', true),"
        " set_config('llo.match_token', '', true)"
    )


def _inside_other_transaction() -> bool:
    return len(connection.savepoint_ids) > 0


def _execute(sql: str, *parameters: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
