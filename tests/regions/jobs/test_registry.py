"""Kinds of long work: of one worker or of all of them."""

import pytest

from regions.jobs.registry import (
    KINDS,
    Batch,
    Single,
    batch_kinds,
    batch_of,
    is_batch,
    kinds_with_file,
    runner_of,
)
from regions.paper import PRINT


def run(work):
    return None


@pytest.fixture
def _kinds(monkeypatch):
    cards = Batch("cards", "kaarten", PRINT, visible=None, gather=None, html=None, bundle_name=None)
    monkeypatch.setattr(
        KINDS,
        "_added",
        [Single("count", run, "tellen"), Single("report", run, "rapport", gives_file=True), cards],
    )


@pytest.mark.usefixtures("_kinds")
def test_each_kind_is_found_by_its_code():
    assert runner_of("count") is run
    assert batch_of("cards").sheet == PRINT
    assert (is_batch("cards"), is_batch("report"), is_batch("unknown")) == (True, False, False)
    assert batch_kinds() == ["cards"]


@pytest.mark.usefixtures("_kinds")
def test_a_kind_is_one_or_the_other():
    for find, code in ((runner_of, "cards"), (batch_of, "report"), (runner_of, "unknown")):
        with pytest.raises(KeyError):
            find(code)


@pytest.mark.usefixtures("_kinds")
def test_what_gives_a_file_stands_under_own_files():
    assert kinds_with_file() == ["report", "cards"]


def test_no_two_apps_have_a_kind_of_the_same_name():
    codes = [kind.code for kind in KINDS]
    assert len(codes) == len(set(codes))
