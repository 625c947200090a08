"""What is collected: our own files, and the one file of a package that a page names."""

import io
import re
from pathlib import Path

from django.contrib.staticfiles.finders import find
from django.core.management import call_command

PROJECT = Path(__file__).resolve().parents[2]


def collected():
    told = io.StringIO()
    call_command("collectstatic", dry_run=True, interactive=False, verbosity=1, stdout=told)
    sources = re.findall(r"^Pretending to copy '(.*)'$", told.getvalue(), re.MULTILINE)
    return {re.split(r"/static/", source)[-1] for source in sources}


def test_our_own_files_and_what_a_page_names():
    own = {
        str(file.relative_to(PROJECT / "static"))
        for file in (PROJECT / "static").rglob("*")
        if file.is_file() and not file.name.startswith(".")
    }
    assert collected() == own | {"django_htmx/htmx-2.min.js"}


def test_every_file_that_a_template_names_is_collected():
    folders = [PROJECT / "templates", PROJECT / "llo" / "demo" / "templates"]
    templates = [file.read_text() for folder in folders for file in folder.rglob("*.html")]
    named = {name for text in templates for name in re.findall(r'{% static "([^"]+)"', text)}
    assert len(named) > 5
    assert named <= collected()
    assert all(map(find, named))
