"""Skills on their cards, without a database."""

from tests.trajectories.unsaved import skill
from trajectories.portfolio.presenters import SkillRow, skill_cards
from trajectories.portfolio.queries.portfolio import Portfolio, SkillShown


def test_what_was_seen_says_how_often_and_the_rest_what_it_is():
    shown = [SkillShown(skill(), 4, 2), SkillShown(skill("Rekenen", hint="tellen"), None, 0)]
    cards = skill_cards(Portfolio([], shown, "Keukenassistent"))
    assert cards.basic == [SkillRow("Lezen", "bewijs: 2", 4), SkillRow("Rekenen", "tellen", None)]
    assert (cards.basic_words, cards.vocational_words) == (
        "1 van 2 doet iemand zelf", "0 van 0 doet iemand zelf",
    )  # fmt: skip
    assert cards.icon == "chef-hat"
