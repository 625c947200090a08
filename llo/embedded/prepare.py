"""Before the web process starts: tables, static files and, once, the demo data. One process, so Django starts once.

`python -m llo.embedded.prepare FILE` writes the table of demo sign-ins into FILE.
"""

import io
import sys
from pathlib import Path

import django
from django.core.management import call_command, get_commands


def prepare(sign_ins: Path) -> None:
    """Migrate as the schema's owner, collect static files, load the demo when it is not there."""
    django.setup()
    call_command("migrate", database="owner", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    commands = get_commands()
    if "load_demo" in commands:
        call_command("load_demo")
    table = io.StringIO()
    if "demo_accounts" in commands:
        call_command("demo_accounts", stdout=table)
    sign_ins.write_text(table.getvalue())


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
