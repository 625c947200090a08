"""Write docs/glossary.md from the words of the product."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from regions.frame.glossary import glossary_page


class Command(BaseCommand):
    help = "Writes docs/glossary.md from regions/frame/glossary.toml."

    def handle(self, *args: Any, **options: Any) -> None:
        (Path(settings.BASE_DIR) / "docs" / "glossary.md").write_text(glossary_page(), encoding="utf-8")
        self.stdout.write("docs/glossary.md written")
