"""Row-level security and two-column keys as constraints, so that makemigrations sees both.

Policies have the form PostgreSQL can use as an index condition: the setting is read once per statement
(a scalar sub-select), an unset or empty setting gives NULL and so no rows, and there is no OR.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REGION_SETTING = "(select nullif(current_setting('llo.region', true), '')::bigint)"
USER_SETTING = "(select nullif(current_setting('llo.user', true), '')::bigint)"
TOKEN_SETTING = "(select nullif(current_setting('llo.match_token', true), ''))"  # noqa: S105 no password
PARTNER_SETTING = "(select nullif(current_setting('llo.partner', true), '')::uuid)"
PURPOSE_SETTING = "(select nullif(current_setting('llo.purpose', true), ''))"
TODAY = "(now() at time zone 'Europe/Amsterdam')::date"


class DatabaseRule(models.BaseConstraint):
    """A rule that only the database keeps; the ORM has nothing to validate."""

    arguments: ClassVar[tuple[str, ...]] = ()

    def statements(self, model: type[models.Model]) -> Iterable[str]:
        raise NotImplementedError

    def removals(self, model: type[models.Model]) -> Iterable[str]:
        raise NotImplementedError

    def constraint_sql(
        self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None
    ) -> str:
        """Inside CREATE TABLE there is nothing to say; the statements follow when all tables stand."""
        assert schema_editor is not None
        schema_editor.deferred_sql.append(self.create_sql(model, schema_editor))
        return ""

    def create_sql(
        self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None
    ) -> str:
        assert model is not None
        return ";\n".join(self.statements(model))

    def remove_sql(
        self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None
    ) -> str:
        assert model is not None
        return ";\n".join(self.removals(model))

    def validate(self, *args: Any, **kwargs: Any) -> None:
        return None

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        path, args, kwargs = super().deconstruct()
        return path, tuple(args), {**kwargs, **{name: getattr(self, name) for name in self.arguments}}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DatabaseRule) and self.deconstruct() == other.deconstruct()

    def __hash__(self) -> int:
        return hash((type(self), self.name))


class RegionIsolation(DatabaseRule):
    """Forced row-level security with one policy per role, and the grants that belong to it.

    `national` lets the national role read; `write` lists what the region role may do beside SELECT;
    `log_writes` lets the log connection insert.
    """

    arguments = ("national", "write", "log_writes")

    def __init__(
        self,
        *,
        name: str,
        national: bool = False,
        write: str = "INSERT, UPDATE, DELETE",
        log_writes: bool = False,
    ):
        self.national, self.write, self.log_writes = national, write, log_writes
        super().__init__(name=name)

    def statements(self, model: type[models.Model]) -> Iterable[str]:
        table = model._meta.db_table
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
        own = f"region_id = {REGION_SETTING}"
        yield f"CREATE POLICY region ON {table} TO llo_region USING ({own}) WITH CHECK ({own})"
        yield f"GRANT SELECT, {self.write} ON {table} TO llo_region"
        yield f"GRANT SELECT ON {table} TO llo_backup"
        if self.national:
            yield f"CREATE POLICY national ON {table} FOR SELECT TO llo_national USING (true)"
            yield f"GRANT SELECT ON {table} TO llo_national"
        if self.log_writes:
            yield f"CREATE POLICY log ON {table} FOR INSERT TO llo_log WITH CHECK (true)"
            yield f"GRANT INSERT ON {table} TO llo_log"

    def removals(self, model: type[models.Model]) -> Iterable[str]:
        table = model._meta.db_table
        for policy in ("region", "national", "log"):
            yield f"DROP POLICY IF EXISTS {policy} ON {table}"
        yield f"REVOKE ALL ON {table} FROM llo_region, llo_national, llo_log, llo_backup"


class RowPolicy(DatabaseRule):
    """One more read policy for one role: a named crossing, listed in docs/crossings.md.

    `table` names another table than the model's: one of an app below, which does not know what opens it.
    """

    arguments = ("role", "using", "columns", "table")

    def __init__(self, *, name: str, role: str, using: str, columns: str = "", table: str = ""):
        self.role, self.using, self.columns, self.table = role, using, columns, table
        super().__init__(name=name)

    def statements(self, model: type[models.Model]) -> Iterable[str]:
        table, columns = self._table(model), f" ({self.columns})" if self.columns else ""
        yield f"CREATE POLICY {self.name} ON {table} FOR SELECT TO {self.role} USING ({self.using})"
        yield f"GRANT SELECT{columns} ON {table} TO {self.role}"

    def removals(self, model: type[models.Model]) -> Iterable[str]:
        table = self._table(model)
        yield f"DROP POLICY IF EXISTS {self.name} ON {table}"
        yield f"REVOKE SELECT ON {table} FROM {self.role}"  # noqa: S608 names of our own

    def _table(self, model: type[models.Model]) -> str:
        return self.table or model._meta.db_table


class SharedTable(DatabaseRule):
    """Grants on a table that belongs to no region; `grants` maps a role to its rights."""

    arguments = ("grants",)

    def __init__(self, *, name: str, grants: dict[str, str]):
        self.grants = grants
        super().__init__(name=name)

    def statements(self, model: type[models.Model]) -> Iterable[str]:
        table = model._meta.db_table
        yield f"GRANT SELECT ON {table} TO llo_backup"
        for role, rights in self.grants.items():
            yield f"GRANT {rights} ON {table} TO {role}"
            if "INSERT" in rights and isinstance(model._meta.pk, models.AutoField):
                yield f"GRANT USAGE ON SEQUENCE {table}_{model._meta.pk.column}_seq TO {role}"

    def removals(self, model: type[models.Model]) -> Iterable[str]:
        yield f"REVOKE ALL ON {model._meta.db_table} FROM {', '.join([*self.grants, 'llo_backup'])}"


class TenantRow(DatabaseRule):
    """The table of tenants itself: `readers` see every row, a region's scope changes its own row and no other.

    Not forced: the owner, who adds regions and sets public facts right, is not bound.
    """

    arguments = ("readers",)

    def __init__(self, *, name: str, readers: tuple[str, ...]):
        self.readers = tuple(readers)
        super().__init__(name=name)

    def statements(self, model: type[models.Model]) -> Iterable[str]:
        table, roles = model._meta.db_table, ", ".join(self.readers)
        own = f"id = {REGION_SETTING}"
        yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
        yield f"CREATE POLICY everybody ON {table} FOR SELECT TO {roles} USING (true)"
        yield f"CREATE POLICY own_row ON {table} FOR UPDATE TO llo_region USING ({own}) WITH CHECK ({own})"
        yield f"GRANT SELECT ON {table} TO {roles}, llo_backup"
        yield f"GRANT UPDATE (silent_days, smallest_cell) ON {table} TO llo_region"

    def removals(self, model: type[models.Model]) -> Iterable[str]:
        table = model._meta.db_table
        yield f"DROP POLICY IF EXISTS everybody ON {table}"
        yield f"DROP POLICY IF EXISTS own_row ON {table}"
        yield f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY"
        yield f"REVOKE ALL ON {table} FROM {', '.join([*self.readers, 'llo_backup'])}"


class SameRegion(DatabaseRule):
    """A two-column foreign key `(region_id, x_id)`: a row can only point at a row of its own region.

    Comes with the index a foreign key wants, which starts with the region.
    """

    arguments = ("field",)

    def __init__(self, *, name: str, field: str):
        self.field = field
        super().__init__(name=name)

    def statements(self, model: type[models.Model]) -> Iterable[str]:
        column, target = self._ends(model)
        table = model._meta.db_table
        yield (
            f"ALTER TABLE {table} ADD CONSTRAINT {self.name} FOREIGN KEY (region_id, {column})"
            f" REFERENCES {target} (region_id, id) DEFERRABLE INITIALLY DEFERRED"
        )
        yield f"CREATE INDEX {self.name}_idx ON {table} (region_id, {column})"

    def removals(self, model: type[models.Model]) -> Iterable[str]:
        table = model._meta.db_table
        yield f"ALTER TABLE {table} DROP CONSTRAINT {self.name}"
        yield f"DROP INDEX IF EXISTS {self.name}_idx"

    def _ends(self, model: type[models.Model]) -> tuple[str, str]:
        field = model._meta.get_field(self.field)
        if not isinstance(field, models.ForeignKey):
            raise FieldDoesNotExist(f"{model.__name__}.{self.field} is no foreign key")
        return field.column, field.remote_field.model._meta.db_table


def region_rules(
    table: str,
    *,
    refs: tuple[str, ...] = (),
    national: bool = False,
    write: str = "INSERT, UPDATE, DELETE",
    log_writes: bool = False,
) -> list[models.BaseConstraint]:
    """The constraints every region-owned model carries: isolation, the key others refer to, its own references."""
    return [
        RegionIsolation(name=f"{table}_isolation", national=national, write=write, log_writes=log_writes),
        models.UniqueConstraint(fields=["region", "id"], name=f"{table}_region_id"),
        *[SameRegion(name=f"{table}_{field}_region", field=field) for field in refs],
    ]
