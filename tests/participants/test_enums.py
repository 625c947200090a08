"""Levels as people read them."""

import re

import pytest

from participants.enums import SCALE_LEVELS, level_in_words


@pytest.mark.parametrize(("level", "words"), [("basis2", "basis 2"), ("2F", "2F"), ("instroom", "instroom")])
def test_a_level_in_words(level, words):
    assert level_in_words(level) == words


def test_no_level_reads_as_a_code():
    levels = [level for levels in SCALE_LEVELS.values() for level in levels]
    assert not [words for words in map(level_in_words, levels) if re.fullmatch(r"[a-z]+\d", words)]
