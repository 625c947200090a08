"""What is lacking for a combination."""

from trajectories.enums import Component
from trajectories.following.combination import combines, missing_components


def test_learning_on_the_floor_does_not_replace_vocational_or_basic_skills():
    assert missing_components([Component.WORKPLACE_LEARNING, Component.BASIC_SKILLS]) == [
        Component.VOCATIONAL_SKILLS
    ]
    assert missing_components([Component.VOCATIONAL_SKILLS]) == [Component.BASIC_SKILLS]
    assert missing_components([]) == [Component.VOCATIONAL_SKILLS, Component.BASIC_SKILLS]
    assert combines([Component.VOCATIONAL_SKILLS, Component.BASIC_SKILLS])
