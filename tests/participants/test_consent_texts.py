import pytest

from participants.consent_texts import CURRENT_VERSION, TEXTS, text_of
from participants.enums import ConsentPurpose


def test_every_version_asks_every_question():
    assert CURRENT_VERSION in TEXTS
    for version, texts in TEXTS.items():
        assert set(texts) == set(ConsentPurpose), version
        assert all(str(text.question).endswith((".", "?")) for text in texts.values())


def test_text_of():
    assert str(text_of("contact_after_exit").short) == "Contact na het traject"
    with pytest.raises(ValueError, match="advertising"):
        text_of("advertising")
