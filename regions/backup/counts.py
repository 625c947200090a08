"""Rows per table per region, from three sides: the backup role, the dump file, and the region role after a restore."""

from collections import Counter
from collections.abc import Iterable, Mapping

import psycopg
from psycopg import sql

WITHOUT_REGION = "-"
Counts = dict[str, dict[str, int]]  # table → region id (as text, or WITHOUT_REGION) → rows

TABLES = """
select c.relname, exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id' and not a.attisdropped
       ) and c.relrowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public' and c.relkind = 'r' order by 1
"""


def tables(connection: psycopg.Connection) -> dict[str, bool]:
    """Every table, and whether its rows belong to regions."""
    return dict(connection.execute(TABLES).fetchall())


def counted_by_backup_role(connection: psycopg.Connection) -> Counts:
    """As the role that sees every row."""
    counts: Counts = {}
    for name, is_owned in tables(connection).items():
        per_region = connection.execute(per_region_query(name) if is_owned else total_query(name)).fetchall()
        counts[name] = {str(region): rows for region, rows in per_region if rows}
    return counts


def counted_by_region_role(connection: psycopg.Connection) -> Counts:
    """As the owner, who sees rows of regions only by becoming the region role, one region after the other."""
    known = tables(connection)
    counts: Counts = {
        name: {WITHOUT_REGION: rows} if (rows := count(connection, name)) else {}
        for name, is_owned in known.items()
        if not is_owned
    }
    counts |= {name: {} for name, is_owned in known.items() if is_owned}
    for (region,) in connection.execute("select id from regions_region order by id").fetchall():
        with connection.transaction():
            connection.execute(
                "select set_config('llo.region', %s, true), set_config('role', 'llo_region', true)",
                [str(region)],
            )
            for name in (name for name, is_owned in known.items() if is_owned):
                if rows := count(connection, name):
                    counts[name][str(region)] = rows
    return counts


def counted_in_dump(lines: Iterable[bytes]) -> Counts:
    """From the COPY blocks of a dump written as text."""
    counts: dict[str, Counter[str]] = {}
    table, column = "", -1
    for line in lines:
        if table:
            if line == b"\\.\n":
                table = ""
            else:
                region = line.rstrip(b"\n").split(b"\t")[column].decode() if column >= 0 else WITHOUT_REGION
                counts[table][region] += 1
        elif line.startswith(b"COPY public."):
            table, columns = copy_head(line.decode())
            column = columns.index("region_id") if "region_id" in columns else -1
            counts.setdefault(table, Counter())
    return {name: dict(counter) for name, counter in counts.items()}


def copy_head(line: str) -> tuple[str, list[str]]:
    """Table and columns of `COPY public.name (a, b) FROM stdin;`."""
    head, _bracket, rest = line.removeprefix("COPY public.").partition(" (")
    names = rest.partition(")")[0].split(", ")
    return head.strip('"'), [name.strip('"') for name in names]


def differences(expected: Counts, found: Counts) -> list[str]:
    """Where the two differ, in sentences; table by table and region by region."""
    wrong = []
    for table in sorted({*expected, *found}):
        wanted = expected.get(table, {})
        got = merged(found.get(table, {}), wanted)
        wrong += [
            f"{table}, region {region}: {wanted.get(region, 0)} expected, {got.get(region, 0)} found"
            for region in sorted({*wanted, *got})
            if wanted.get(region, 0) != got.get(region, 0)
        ]
    return wrong


def merged(found: Mapping[str, int], expected: Mapping[str, int]) -> dict[str, int]:
    """A shared table may have a column region_id too; it is counted as a whole."""
    if set(expected) <= {WITHOUT_REGION} and expected:
        return {WITHOUT_REGION: sum(found.values())}
    return dict(found)


def count(connection: psycopg.Connection, table: str) -> int:
    row = connection.execute(sql.SQL("select count(*) from {}").format(sql.Identifier(table))).fetchone()
    return int(row[0]) if row else 0


def per_region_query(table: str) -> sql.Composed:
    return sql.SQL("select region_id, count(*) from {} group by 1").format(sql.Identifier(table))


def total_query(table: str) -> sql.Composed:
    return sql.SQL("select {}, count(*) from {}").format(sql.Literal(WITHOUT_REGION), sql.Identifier(table))
