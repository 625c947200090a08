"""The page for developers, the program on it, and the public ruleset of the NL API Design Rules."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from governance.impact.api.openapi import document
from governance.impact.api.problems import TITLES
from governance.impact.views.developers import EXAMPLE
from governance.indicators.catalogue import published_figures
from tests.governance.impact.stage import NUMBER_PUBLISHED, set_stage

PAGE = "/ontwikkelaars/"


@pytest.mark.django_db
def test_the_page_is_for_everybody_and_tells_everything():
    page = Client().get(PAGE)
    text = page.content.decode()
    assert page.status_code == 200
    for words in (
        "/oauth/token",
        "/api/v1/regios",
        "openapi.json",
        "15 minuten",
        "veelvoud van 10",
        "def figures(",
    ):
        assert words in text
    for status in TITLES:
        assert f'id="fout-{status}"' in text
    for figure in published_figures():
        assert f"<code>{figure.code}</code>" in text


@pytest.mark.django_db
def test_help_leads_to_it(cast, client_for):
    assert PAGE in client_for(cast.karin).get("/hulp/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_program_on_the_page_runs(live_server):
    stage = set_stage()
    done = subprocess.run(
        [sys.executable, EXAMPLE, live_server.url],
        env={"LLO_CLIENT_ID": stage.issued.client.client_id, "LLO_CLIENT_SECRET": stage.issued.secret},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[0].startswith("sleutel,regio,looptijd,peildatum")
    assert len(lines) == 1 + 3 * NUMBER_PUBLISHED


@pytest.mark.django_db(transaction=True)
def test_the_program_says_what_went_wrong(live_server):
    done = subprocess.run(
        [sys.executable, EXAMPLE, live_server.url],
        env={"LLO_CLIENT_ID": "x", "LLO_CLIENT_SECRET": "y"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "invalid_client" in done.stderr


def test_the_public_ruleset_finds_nothing(tmp_path):
    """LLO_SPECTRAL is the program, LLO_API_RULESET the file; neither is ours to keep here (docs/operations.md)."""
    spectral, ruleset = os.environ.get("LLO_SPECTRAL"), os.environ.get("LLO_API_RULESET")
    if not (spectral and ruleset):
        pytest.skip(
            "LLO_SPECTRAL and LLO_API_RULESET are not set: the description was not held against the ruleset"
        )
    assert Path(ruleset).exists(), "Spectral says nothing about a ruleset that is not there"
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(document()))
    command = [spectral, "lint", "--fail-severity", "warn", "--ruleset", ruleset, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout
