"""A draft is found by who typed it."""

from uuid import UUID

import pytest

from trajectories.log.actions.drafts import keep_draft
from trajectories.log.queries.drafts import draft_key, draft_of

ID = UUID(int=7)


def test_a_key_per_person():
    assert draft_key(ID) == f"quick_log:{ID}"


@pytest.mark.django_db
def test_only_the_own_draft(twente):
    keep_draft(by=twente.jeroen, key=draft_key(ID), fields={"text": "Sam"})
    assert draft_of(twente.jeroen, draft_key(ID)).fields == {"text": "Sam"}
    assert draft_of(twente.erik, draft_key(ID)) is None
