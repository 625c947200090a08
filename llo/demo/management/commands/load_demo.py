"""`manage.py load_demo`: invented people, employers and colleagues in twenty regions."""

from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from llo.demo.loading import NotHere, load_demo
from llo.demo.picture import PICTURE


class Command(BaseCommand):
    help = "Load the demo: invented people in twenty regions. Does nothing where it is loaded already."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--only", nargs="+", metavar="REGION", choices=[picture.slug for picture in PICTURE]
        )

    def handle(self, *args: Any, **options: Any) -> None:
        began = monotonic()
        try:
            loaded = load_demo(today=localdate(), only=options["only"], say=self._say)
        except NotHere as refused:
            raise CommandError(str(refused)) from None
        if loaded.regions:
            seconds = monotonic() - began
            self._say(
                f"Demo: {loaded.participants} invented people in {loaded.regions} regions, {seconds:.0f} s."
            )
        else:
            self._say("Demo: already there.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
