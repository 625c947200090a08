"""The log of statements: each one, how many of a page, and only where somebody asked for it."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpResponse

from llo.embedded.sql_log import SqlLog, logged_sql

SHOW = "from llo.settings import development; print(development.MIDDLEWARE[0])"


@pytest.fixture
def lines(caplog):
    caplog.set_level("INFO", logger="llo.sql")
    return lambda: [record.getMessage() for record in caplog.records if record.name == "llo.sql"]


def ask(sql: str, params=None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)


@pytest.mark.django_db
def test_a_page_with_its_statements(rf, lines):
    def view(request):
        ask("select\n  %s::int", [41])
        ask("select 2")
        return HttpResponse("ok")

    assert SqlLog(view)(rf.get("/regio/twente/")).content == b"ok"
    first, second, total = lines()
    assert first.startswith("default ")
    assert first.endswith("ms: select %s::int [41]")
    assert second.endswith("ms: select 2 None")
    assert total.startswith("GET /regio/twente/: 2 statements, ")


@pytest.mark.django_db
def test_afterwards_nothing_is_written_any_more(lines):
    with logged_sql("once"):
        ask("select 1")
    ask("select 2")
    assert len(lines()) == 2


@pytest.mark.django_db
def test_a_statement_that_fails_stands_there_too(lines):
    with pytest.raises(DatabaseError), logged_sql("wrong"):
        ask("select nowhere")
    assert [line.split(": ")[1] for line in lines()] == ["select nowhere None"]


@pytest.mark.parametrize(("asked", "listed"), [("1", True), ("", False)])
def test_it_is_there_only_when_somebody_asks(asked, listed):
    found = subprocess.run(
        [sys.executable, "-c", SHOW], env={**os.environ, "LLO_LOG_SQL": asked}, capture_output=True, text=True,
        check=True, cwd=settings.BASE_DIR,
    )  # fmt: skip
    assert (found.stdout.strip() == "llo.embedded.sql_log.SqlLog") is listed


def test_production_does_not_know_it():
    production = (settings.BASE_DIR / "llo" / "settings" / "production.py").read_text()
    assert "sql_log" not in production + (settings.BASE_DIR / "llo" / "settings" / "base.py").read_text()
