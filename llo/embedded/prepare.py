"""Before the web process starts: tables and, once, demo data; beside it the static files, on the other core.

`python -m llo.embedded.prepare database FILE` also writes the table of demo sign-ins into FILE;
`python -m llo.embedded.prepare static` collects and compresses when a file has changed.
"""

import hashlib
import io
import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command, get_commands


def prepare_database(sign_ins: Path) -> None:
    """Migrate as the schema's owner, load what the first page needs of the demo."""
    call_command("migrate", database="owner", interactive=False, verbosity=0)
    commands = get_commands()
    if "load_demo" in commands and os.environ.get("LLO_WITHOUT_DEMO") != "1":
        call_command("load_demo", first=True)
    table = io.StringIO()
    if "demo_accounts" in commands:
        call_command("demo_accounts", stdout=table)
    sign_ins.write_text(table.getvalue())


def collect_static() -> None:
    """Compressing takes seconds, so only when a file has changed since the last time."""
    root = Path(settings.STATIC_ROOT)
    stamp, fingerprint = root / ".fingerprint", static_fingerprint()
    if stamp.exists() and stamp.read_text() == fingerprint:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(fingerprint)


def static_fingerprint() -> str:
    """Changes when a static file of ours or of a package comes, goes or is written."""
    found = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list(None):
            file = Path(storage.path(path)).stat()
            found.update(f"{storage.location}/{path} {file.st_size} {file.st_mtime_ns}\n".encode())
    return found.hexdigest()


def main(words: list[str]) -> None:
    django.setup()
    match words:
        case ["database", sign_ins]:
            prepare_database(Path(sign_ins))
        case ["static"]:
            collect_static()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
