"""Data migrations: forced row-level security makes a bare change touch 0 rows, so loop over the regions."""

import logging
from collections.abc import Callable
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

logger = logging.getLogger("llo.migrating")


def for_each_region(change: Callable[[Any], int]) -> Callable[[Any, BaseDatabaseSchemaEditor], None]:
    """Turn `change(apps) -> rows changed` into a RunPython function that runs once in every region's scope."""

    def forwards(apps: Any, schema_editor: BaseDatabaseSchemaEditor) -> None:
        connection = schema_editor.connection
        region_ids = list(
            apps.get_model("regions", "Region").objects.using(connection.alias).values_list("id", flat=True)
        )
        total = 0
        with connection.cursor() as cursor:
            for region_id in region_ids:
                cursor.execute(
                    "select set_config('llo.region', %s, true), set_config('role', 'llo_region', true)",
                    [str(region_id)],
                )
                total += change(apps)
                cursor.execute("select set_config('role', 'none', true), set_config('llo.region', '', true)")
        logger.info("%s rows in %s regions", total, len(region_ids))

    return forwards
