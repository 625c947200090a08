"""`manage.py demo_accounts`: the table of demo sign-ins."""

import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from llo.demo.accounts import demo_sign_ins
from llo.demo.impact import demo_client

HEADINGS = ("Role", "Region", "Name", "E-mail")


class Command(BaseCommand):
    help = "Print who can sign in to the demo, and where the code stands."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("There are no demo accounts: settings.DEMO is off.")
        sign_ins = demo_sign_ins()
        rows = [(sign_in.role, sign_in.place, sign_in.name, sign_in.email) for sign_in in sign_ins]
        widths = [max(map(len, column)) for column in zip(HEADINGS, *rows, strict=True)]
        for row in (HEADINGS, *rows):
            self.stdout.write(
                "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            )
        for password in {sign_in.password for sign_in in sign_ins}:
            self.stdout.write(f"\nPassword of every demo account: {password}")
        self.stdout.write("The code for the second step stands on the page that asks for it.")
        if client := demo_client():
            self.stdout.write(f"\nInterface of {client.partner}, an impact partner (see /ontwikkelaars/):")
            self.stdout.write(
                f"curl -u '{client.client_id}:{client.secret}' -d grant_type=client_credentials \\"
            )
            self.stdout.write(f"  http://localhost:{os.environ.get('PORT', '8000')}/oauth/token")
