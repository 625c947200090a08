"""Help, and the words that we use."""

import pytest

pytestmark = pytest.mark.django_db


def test_help_and_words(cast, client_for):
    client = client_for(cast.jeroen)
    assert "Ik heb een nieuwe telefoon" in client.get("/hulp/").content.decode()
    page = client.get("/hulp/woorden/").content.decode()
    assert "werkt na 6 maanden" in page
