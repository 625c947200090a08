"""Files of jobs on the disk."""

import pytest

from regions.jobs import files
from regions.jobs.running import claim, perform
from tests.regions.jobs.stage import PAPER, ask, leftovers, lose

pytestmark = pytest.mark.django_db


def test_half_a_file_of_a_killed_run_goes_when_the_next_run_ends(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    claim(job.pk, cast.twente.pk)
    half = files.folder_of(job) / "1-half.part"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"%PDF")
    lose(cast, job)
    perform(job.pk, cast.twente.pk)
    assert [name.endswith(".part") for name in leftovers()] == [False]


def test_the_file_name_on_disk_tells_nothing_and_only_we_may_enter(cast, kind):
    kind(lambda work: PAPER)
    job = ask(cast)
    perform(job.pk, cast.twente.pk)
    assert "rapport" not in leftovers()[0]
    assert files.folder_of(job).stat().st_mode & 0o077 == 0
