"""`manage.py load_demo`: invented people, employers and colleagues in twenty regions."""

from argparse import ArgumentParser
from collections.abc import Collection
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.timezone import localdate

from llo.demo.filling import NotFilled, fill_first
from llo.demo.loading import PICTURES, NotHere, load_demo
from llo.demo.tasks import send_others


class Command(BaseCommand):
    help = "Load the demo: invented people in twenty regions. Does nothing where it is loaded already."

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--only", nargs="+", metavar="REGION", choices=list(PICTURES))
        which.add_argument(
            "--first", action="store_true", help="the regions of the accounts; the worker fills the others"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["first"]:
                self._first()
            else:
                self._all(options["only"], tells=options["verbosity"] > 0)
        except (NotFilled, NotHere) as refused:
            raise CommandError(str(refused)) from None

    def _first(self) -> None:
        fill_first(today=localdate(), say=self._say)
        if left := send_others():
            self._say(
                f"Demo: {left} more regions are filled behind the page; this screen tells when they are there."
            )

    def _all(self, only: Collection[str] | None, *, tells: bool) -> None:
        began = monotonic()
        loaded = load_demo(today=localdate(), only=only, say=self._say)
        if tells and loaded.regions:
            people, regions = loaded.participants, loaded.regions
            self._say(f"Demo: {people} invented people in {regions} regions, {monotonic() - began:.0f} s.")
        elif tells:
            self._say("Demo: already there.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
