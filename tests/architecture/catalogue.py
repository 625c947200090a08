"""What the database itself says about tables, policies, keys and rights."""

from dataclasses import dataclass

from django.apps import apps
from django.db import connection

from regions.tenancy.models import RegionOwned

OWNED_TABLES = sorted(model._meta.db_table for model in apps.get_models() if issubclass(model, RegionOwned))
OWN_REGION = "(region_id = ( SELECT (NULLIF(current_setting('llo.region'::text, true), ''::text))::bigint AS \"nullif\"))"


@dataclass(frozen=True)
class Policy:
    table: str
    name: str
    roles: tuple[str, ...]
    command: str
    using: str
    check: str


def ask(sql: str, *parameters: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def policies() -> list[Policy]:
    rows = ask(
        "select tablename, policyname, roles::text[], cmd, coalesce(qual, ''), coalesce(with_check, '')"
        " from pg_policies where schemaname = 'public' order by 1, 2"
    )
    return [
        Policy(table, name, tuple(roles), cmd, using, check) for table, name, roles, cmd, using, check in rows
    ]


def protected_tables() -> set[str]:
    """Tables whose row-level security is on and also binds their owner."""
    return {
        name
        for (name,) in ask(
            "select relname from pg_class where relkind = 'r' and relrowsecurity and relforcerowsecurity"
        )
    }


def rights() -> dict[tuple[str, str], set[str]]:
    """(table, role) -> rights, for tables and for single columns."""
    found: dict[tuple[str, str], set[str]] = {}
    for table, role, right in ask(
        "select c.relname, coalesce(r.rolname, 'public'), a.privilege_type from pg_class c"
        " join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
        " cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee"
        " where c.relkind in ('r', 'v', 'm', 'p')"
    ):
        found.setdefault((table, role), set()).add(right)
    return found


def column_rights() -> set[tuple[str, str, str]]:
    """(table, column, role) of rights given on columns."""
    return set(
        ask(
            "select c.relname, t.attname, r.rolname from pg_attribute t join pg_class c on c.oid = t.attrelid"
            " cross join lateral aclexplode(t.attacl) a join pg_roles r on r.oid = a.grantee"
        )
    )


def unique_keys() -> list[tuple[str, str, list[str]]]:
    """(table, index, columns) of every unique index."""
    return ask(
        "select c.relname, i.relname, array(select coalesce(a.attname, 'expression') from unnest(x.indkey[0:x.indnkeyatts - 1])"
        "   with ordinality k(number, place) left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number"
        "   order by k.place)::text[]"
        " from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid"
        " join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where x.indisunique"
    )


def indexes() -> list[tuple[str, str, str]]:
    """(table, index, first column) of every index that is not unique."""
    return ask(
        "select c.relname, i.relname, coalesce(a.attname, 'expression') from pg_index x"
        " join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid"
        " join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
        " left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0] where not x.indisunique"
    )


def foreign_keys() -> list[tuple[str, str, str, list[str]]]:
    """(constraint, table, target, columns)."""
    return ask(
        "select k.conname, c.relname, f.relname, array(select a.attname from unnest(k.conkey) with ordinality u(number, place)"
        "   join pg_attribute a on a.attrelid = c.oid and a.attnum = u.number order by u.place)::text[]"
        " from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid"
        " where k.contype = 'f'"
    )
