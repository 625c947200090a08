"""Invite the first member of the national office: whoever comes after is invited on the page."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from regions.office.actions import invite_national
from regions.refusals import Refused


class Command(BaseCommand):
    help = "Sends an invitation for the national office. The link works for three days."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name")
        parser.add_argument("--site", required=True, help="address of this service, for the link: https://…")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            invite_national(
                by=None, email=options["email"], name=options["name"], site=options["site"].rstrip("/")
            )
        except Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"Invitation sent to {options['email']}")
