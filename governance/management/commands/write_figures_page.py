"""Write docs/figures.md from the records."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from governance.indicators.documentation import figures_page


class Command(BaseCommand):
    help = "Writes docs/figures.md from the records of the figures."

    def handle(self, *args: Any, **options: Any) -> None:
        (Path(settings.BASE_DIR) / "docs" / "figures.md").write_text(figures_page(), encoding="utf-8")
        self.stdout.write("docs/figures.md written")
