"""Words in the demo: respectful, short, and without a hole."""

import re

import pytest

from llo.demo import samira
from llo.demo.sentences import Words, said, seen
from participants.enums import Gender
from trajectories.catalogue import BASIC_SKILLS, TRADES

AVOID = re.compile(
    r"kandidaat|laaggeletterd|dossier|casus|doelgroep|cliënt|\bu\b|\buw\b|onvoldoende", re.IGNORECASE
)


def all_sentences():
    for name, value in vars(said).items():
        if not name.isupper():
            continue
        if isinstance(value, tuple):
            yield from value
        elif isinstance(value, dict):
            yield from (sentence for sentences in value.values() for sentence in sentences)
    for levels in (*seen.BASIC.values(), *seen.ON_THE_JOB.values(), seen.GENERAL):
        yield from (sentence.replace("{skill}", "meten") for sentences in levels for sentence in sentences)
    yield from (text for _days, _kind, text, _skills in samira.TOLD)


SENTENCES = list(all_sentences())


def test_there_is_variety():
    assert len(SENTENCES) > 150
    assert len(set(SENTENCES)) > 150


@pytest.mark.parametrize("gender", [Gender.FEMALE, Gender.MALE, Gender.OTHER])
def test_every_sentence_can_be_filled(gender):
    words = Words("Noor", gender, "Bakkerij Olthof")
    for sentence in SENTENCES:
        filled = words.fill(sentence)
        assert "{" not in filled
        assert filled.endswith((".", "!", "?"))


def test_no_word_that_is_avoided_on_screen():
    assert not [sentence for sentence in SENTENCES if AVOID.search(sentence)]


def test_sentences_are_short():
    parts = [part for sentence in SENTENCES for part in re.split(r"[.!?:] ", sentence)]
    assert max(len(part.split()) for part in parts) <= 18


def test_pronouns_follow_the_gender():
    sentence = "{Ze} belt zelf, {ze} kent {haar} rooster."
    assert Words("Omar", Gender.MALE).fill(sentence) == "Hij belt zelf, hij kent zijn rooster."
    assert Words("Samira", Gender.FEMALE).fill(sentence) == "Ze belt zelf, ze kent haar rooster."


def test_every_skill_has_sentences_for_all_four_levels():
    names = [name for name, _hint in BASIC_SKILLS] + [
        name for trade in TRADES for name, _hint in trade.skills
    ]
    for name in names:
        assert all(seen.about_skill(name, level) for level in (1, 2, 3, 4))
