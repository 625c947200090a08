from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from psycopg import OperationalError

from regions.backup.report import table
from regions.backup.restoring import RestoreRefused, restore_database
from regions.backup.tools import NoTool, ToolFailed


class Command(BaseCommand):
    help = "Put a dump back into an empty database, as its owner, and count every region's rows."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--from", required=True, type=Path, dest="source", help="what backup_database wrote"
        )
        parser.add_argument(
            "--into", default="", help="URL of the database as its owner; else DATABASE_OWNER_URL"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        url = options["into"] or settings.OWNER_URL
        if not url:
            raise CommandError("DATABASE_OWNER_URL is not set: a restore is done as the role llo_owner.")
        try:
            counts = restore_database(url, options["source"])
        except (RestoreRefused, NoTool, OperationalError, ToolFailed) as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(table(counts))
        self.stdout.write("Restored; every region counts what the dump counted.")
