"""What is lacking, in words."""

from tests.trajectories.unsaved import step
from trajectories.following.presenters.combination import missing_words


def test_what_is_lacking():
    vocational, basic = step(), step("Meting", "basic_skills")
    assert missing_words([vocational, basic]) == []
    assert missing_words([basic]) == ["vakvaardigheden"]
    assert missing_words([]) == ["vakvaardigheden", "basisvaardigheden"]
