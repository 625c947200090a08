"""Two files that machines ask for."""

from datetime import UTC, datetime, timedelta

import pytest

pytestmark = pytest.mark.django_db


def test_security_txt_expires_within_a_year(client):
    lines = dict(
        line.split(": ", 1) for line in client.get("/.well-known/security.txt").content.decode().splitlines()
    )
    expires = datetime.strptime(lines["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(0) < expires - datetime.now(UTC) < timedelta(days=365)
    assert lines["Contact"].startswith("mailto:")


def test_robots_are_kept_out(client):
    assert b"Disallow: /" in client.get("/robots.txt").content
