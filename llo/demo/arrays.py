"""Many rows in one statement. COPY does not work under row-level security, so the rows travel as arrays."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.utils import timezone

from regions.tenancy.scope import current_region_id

BATCH = 20_000


def insert_rows(model: type[models.Model], columns: Mapping[str, Sequence[Any]]) -> int:
    """Insert rows of the region in scope, given by column (`attname`); columns left out get their default.
    Returns the number of rows."""
    count = len(next(iter(columns.values())))
    for start in range(0, count, BATCH):
        _insert(model, {name: values[start : start + BATCH] for name, values in columns.items()})
    return count


def _insert(model: type[models.Model], columns: Mapping[str, Sequence[Any]]) -> None:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    given = [fields[name] for name in columns]
    fixed = [field for name, field in fields.items() if name not in columns]
    arrays = ", ".join(f"%s::{_travels_as(field)}[]" for field in given)
    taken = ", ".join(f"given.{_names([field])}::{_type(field)}" for field in given)
    same = "".join(f", {_same(field)}" for field in fixed)
    table = connection.ops.quote_name(model._meta.db_table)
    values = [_default(field) for field in fixed if not field.primary_key]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({_names([*given, *fixed])})"  # noqa: S608 names of our own
            f" SELECT {taken}{same} FROM unnest({arrays}) AS given ({_names(given)})",
            [*values, *(list(map(_plain, column)) for column in columns.values())],
        )


def _names(fields: "Iterable[models.Field[Any, Any]]") -> str:
    return ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)


def _type(field: "models.Field[Any, Any]") -> str:
    """Without its length: a text that is too long is to be refused, and a cast would cut it."""
    return re.sub(r"\(\d+\)", "", field.db_type(connection) or "")


def _travels_as(field: "models.Field[Any, Any]") -> str:
    """An array of arrays would have to be rectangular, so these go as text."""
    return "text" if isinstance(field, ArrayField) else _type(field)


def _same(field: "models.Field[Any, Any]") -> str:
    """What every row gets in a column that was left out: the default, or an id of its own."""
    return "gen_random_uuid()" if field.primary_key else f"%s::{_type(field)}"


def _default(field: "models.Field[Any, Any]") -> Any:
    if field.attname == "region_id":
        return current_region_id()
    if getattr(field, "auto_now_add", False):
        return timezone.now()
    return field.get_db_prep_save(field.get_default(), connection)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return "{" + ",".join(map(_quoted, value)) + "}"
    return value.value if isinstance(value, Enum) else value


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
