"""Drafts are kept, replaced and dropped."""

import pytest

from regions.models import Draft
from trajectories.log.actions.drafts import drop_draft, keep_draft

pytestmark = pytest.mark.django_db


def test_a_draft_is_kept_replaced_and_dropped(twente):
    keep_draft(by=twente.jeroen, key="log:1", fields={"text": "Sam"})
    keep_draft(by=twente.jeroen, key="log:1", fields={"text": "Samira"})
    keep_draft(by=twente.erik, key="log:1", fields={"text": "iets anders"})
    assert Draft.objects.get(owner=twente.jeroen).fields == {"text": "Samira"}
    drop_draft(by=twente.jeroen, key="log:1")
    assert [draft.owner for draft in Draft.objects.all()] == [twente.erik]
