"""The long work of one member."""

import pytest

from regions.jobs import queries
from regions.jobs.queries import own_files
from regions.jobs.registry import KINDS, Single
from regions.models import Job
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_own_jobs_that_give_a_file_newest_first(cast, monkeypatch):
    kinds = [Single("paper", None, "papier", gives_file=True), Single("count", None, "tellen")]
    monkeypatch.setattr(KINDS, "_added", kinds)
    with in_region(cast.twente):
        for title, kind, owner in (
            ("old", "paper", cast.karin),
            ("new", "paper", cast.karin),
            ("no file", "count", cast.karin),
            ("of another", "paper", cast.jeroen),
        ):
            Job.objects.create(owner=owner, kind=kind, title=title)
        assert [job.title for job in own_files(cast.karin)] == ["new", "old"]
        monkeypatch.setattr(queries, "SHOWN", 1)
        assert [job.title for job in own_files(cast.karin)] == ["new"]
