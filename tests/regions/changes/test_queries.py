"""The log of changes, a page at a time."""

from regions.changes.queries import Before


def test_before_reads_what_it_wrote_and_nothing_else(db):
    from uuid import uuid4

    from django.utils import timezone

    mark = Before(timezone.now(), uuid4())
    assert Before.read(str(mark)) == mark
    for text in ("", "x", "2026-01-01~x", "~", "morgen~00000000-0000-0000-0000-000000000000"):
        assert Before.read(text) is None
