"""Many rows in one statement. COPY does not work under row-level security, so the rows travel as arrays."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

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
    names = ", ".join(connection.ops.quote_name(field.column) for field in (*given, *fixed))
    arrays = ", ".join(f"%s::{_type(field)}[]" for field in given)
    same = "".join(f", {_same(field)}" for field in fixed)
    table = connection.ops.quote_name(model._meta.db_table)
    values = [_default(field) for field in fixed if not field.primary_key]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) SELECT given.*{same} FROM unnest({arrays}) AS given",
            [*values, *(list(map(_plain, column)) for column in columns.values())],
        )


def _type(field: models.Field) -> str:
    return field.db_type(connection) or ""


def _same(field: models.Field) -> str:
    """What every row gets in a column that was left out: the default, or an id of its own."""
    return "gen_random_uuid()" if field.primary_key else f"%s::{_type(field)}"


def _default(field: models.Field) -> Any:
    if field.attname == "region_id":
        return current_region_id()
    if getattr(field, "auto_now_add", False):
        return timezone.now()
    return _plain(field.get_db_prep_save(field.get_default(), connection))


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value
