"""After one of everything both pages of changes say in Dutch what happened: no code, no English name of a field."""

import re

import pytest

from regions.changes.presenters import fields, in_words, sentences, value_changes
from regions.models import AuditEvent, NationalEvent
from regions.vocabulary import VOCABULARIES
from tests.cast import in_region
from tests.story import one_of_everything

pytestmark = pytest.mark.django_db
# What the story does not come to: a page that only reads, the demo, and the undo of a file about people who were known.
ELSEWHERE = {
    "job.downloaded", "import.problems_taken", "participant.asked_elsewhere", "demo.loaded",
    "consent.taken_back", "eligibility.taken_back", "work_situation.taken_back",
}  # fmt: skip
# The Dutch word of these codes is the code.
SAME_WORD = {("eligibility.assessed", "screening"), ("entry.undone", "screening"), ("import.read", "xlsx")}
DUTCH_TOO = {"instrument", "partner", "postcode", "sector", "website"}
ADDRESS = re.compile(r"https?://\S+")
CODE = re.compile(r"\b[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*\b")
UNDERSCORED = re.compile(r"\b[a-z0-9]+_[a-z0-9_]+\b")


def codes_in(text: str) -> list[str]:
    text = ADDRESS.sub("", text)
    return CODE.findall(text) + UNDERSCORED.findall(text)


def is_bare_word(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[a-z]+", value) is not None


@pytest.fixture
def events(cast, settings, tmp_path) -> list[AuditEvent | NationalEvent]:
    settings.VAR_DIR = tmp_path
    one_of_everything(cast)
    with in_region(cast.twente):
        of_the_region = list(AuditEvent.objects.all())
    return [*of_the_region, *NationalEvent.objects.all()]


def test_every_event_field_and_value_is_in_words(events):
    assert {event.action for event in events} | ELSEWHERE == set(sentences())
    assert {name for event in events for name in event.changes} <= set(fields())
    assert {words for event in events for words in value_changes(event) if codes_in(words)} == set()
    assert {(event.action, value) for event in events for value in left_as_they_are(event)} <= SAME_WORD


def left_as_they_are(event: AuditEvent | NationalEvent) -> list[str]:
    """Values of one word that the page shows as they stand in the log."""
    values = [(name, value) for name, pair in event.changes.items() for value in pair if is_bare_word(value)]
    return [value for name, value in values if in_words(event, name, value) == value]


def test_both_pages_show_no_code(events, cast, client_for):
    pages = {"/regio/twente/veranderd/": cast.karin, "/landelijk/veranderingen/": cast.mieke}
    for path, member in pages.items():
        client, address, seen = client_for(member), "", []
        while True:
            answer = client.get(path + address)
            seen += answer.context["lines"]
            table = re.search(r"<table.*</table>", answer.content.decode(), re.S)[0]
            assert codes_in(re.sub(r"<[^>]+>", " ", table)) == []
            address = answer.context["older_url"]
            if not address:
                break
        assert len(seen) > 10


def test_no_name_of_a_field_is_english():
    """As far as that can be seen: a word that is the code itself is one of those that are Dutch too."""
    same = {
        name
        for words in VOCABULARIES
        for name, word in words.fields.items()
        if str(word) == name.replace("_", " ")
    }
    assert same <= DUTCH_TOO


def test_a_code_would_be_seen():
    assert codes_in("soort: intake.read") == ["intake.read"]
    assert codes_in("doelen: impact_research") == ["impact_research"]
    assert codes_in("website: van https://roc.nl naar –, om 6.54 uur, wat_is") == ["wat_is"]
