from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from psycopg import OperationalError

from regions.backup.dumping import BackupRefused, dump_database
from regions.backup.report import table
from regions.backup.tools import NoTool, ToolFailed


class Command(BaseCommand):
    help = "Dump the whole database into one file, and refuse a dump that does not hold every region's rows."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--to", required=True, type=Path, help="the file; FILE.json beside it holds the counts"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.BACKUP_URL:
            raise CommandError("DATABASE_BACKUP_URL is not set: a backup is made as the role llo_backup.")
        if options["to"].exists():
            raise CommandError(f"{options['to']} exists already; a backup does not overwrite another.")
        try:
            counts = dump_database(settings.BACKUP_URL, options["to"])
        except (BackupRefused, NoTool, OperationalError, ToolFailed) as problem:
            raise CommandError(str(problem)) from None
        self.stdout.write(table(counts))
        self.stdout.write(f"Written and counted: {options['to']}")
