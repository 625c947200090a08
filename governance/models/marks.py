"""What figures are counted from: one mark per person and measure, and the tallies of those marks.

Why two tables: docs/decisions/0003-figures.md.
"""

from collections.abc import Iterable

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from governance.enums import Grain, Measure
from participants.models import Participant
from regions.models import ProgrammePeriod
from regions.tenancy.constraints import DatabaseRule, region_rules
from regions.tenancy.models import RegionForeignKey, RegionOwned

ADD_UP = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $body$
BEGIN
    INSERT INTO governance_tally (id, region_id, period_id, measure, grain, day, people)
    SELECT gen_random_uuid(), region_id, period_id, measure, grain, first_day, {sign} sum(change)
      FROM changed
     CROSS JOIN LATERAL (VALUES ('day', day), ('month', date_trunc('month', day)::date)) AS grains (grain, first_day)
     GROUP BY region_id, period_id, measure, grain, first_day
    HAVING sum(change) <> 0;
    RETURN NULL;
END
$body$"""


class TalliedMarks(DatabaseRule):
    """The database adds every mark that comes or goes to the tallies, in the same transaction, whoever writes it."""

    def statements(self, model: type[models.Model]) -> Iterable[str]:
        table = model._meta.db_table
        for event, rows, sign in (("INSERT", "NEW", "+"), ("DELETE", "OLD", "-")):
            name = f"{self.name}_{event.lower()}"
            yield ADD_UP.format(name=name, sign=sign)
            yield (
                f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {rows} TABLE AS changed"
                f" FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
            )

    def remove_sql(
        self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None
    ) -> str:
        assert model is not None
        names = [f"{self.name}_{event}" for event in ("insert", "delete")]
        return "; ".join(
            f"DROP TRIGGER IF EXISTS {name} ON {model._meta.db_table}; DROP FUNCTION IF EXISTS {name}()"
            for name in names
        )


class Mark(RegionOwned):
    """From this day one person counts for one measure of one programme period (`change` 1), or no longer does (-1)."""

    participant = RegionForeignKey(Participant, models.CASCADE, related_name="marks")
    period = RegionForeignKey(ProgrammePeriod, models.CASCADE, related_name="+")
    measure = models.CharField(max_length=12, choices=Measure)
    day = models.DateField()
    change = models.SmallIntegerField()

    class Meta:
        constraints = [
            *region_rules("governance_mark", refs=("participant", "period"), write="INSERT, DELETE"),
            models.UniqueConstraint(
                fields=["region", "period", "measure", "day", "participant"],
                include=["change"],
                name="governance_mark_once",
            ),
            TalliedMarks(name="governance_mark_tallied"),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.day:%Y-%m-%d} {self.change:+d}"


class Tally(RegionOwned):
    """Marks added up per day and per month. Rows are only added, so that nobody waits for another's transaction;
    `fold_tallies` adds up rows of the same day from time to time."""

    period = RegionForeignKey(ProgrammePeriod, models.CASCADE, related_name="+")
    measure = models.CharField(max_length=12, choices=Measure)
    grain = models.CharField(max_length=5, choices=Grain)
    day = models.DateField()
    people = models.IntegerField()

    class Meta:
        constraints = [
            *region_rules("governance_tally", refs=("period",), national=True, write="INSERT, DELETE")
        ]
        indexes = [  # also the index of the reference to the period, whose own one was dropped
            models.Index(
                fields=["region", "period", "grain", "day", "measure"],
                include=["people"],
                name="governance_tally_sum",
            )
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.grain} {self.day:%Y-%m-%d} {self.people:+d}"
