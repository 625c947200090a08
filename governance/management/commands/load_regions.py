"""`manage.py load_regions`: the 35 labour-market regions with their public facts."""

from typing import Any

from django.core.management.base import BaseCommand

from regions.reference.loading import load_regions


class Command(BaseCommand):
    help = "Add the 35 labour-market regions, or set their names and codes right. Settings of a region stay."

    def handle(self, *args: Any, **options: Any) -> None:
        loaded = load_regions()
        self.stdout.write(
            f"Regions: {loaded.added} added, {loaded.changed} changed, {loaded.unchanged} as they were."
        )
