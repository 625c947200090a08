import pytest

from participants import actions
from participants.consent_texts import CURRENT_VERSION
from participants.enums import EntryKind
from participants.models import Consent
from tests.participants.actions.stage import DAY, audit, lines

pytestmark = pytest.mark.django_db


def test_consent_is_a_row_per_answer(samira, twente):
    for answer in ("given", "withdrawn"):
        actions.record_consent(
            by=twente.jeroen, participant=samira, purpose="impact_research", answer=answer,
            channel="conversation", answered_on=DAY,
        )  # fmt: skip
    assert list(Consent.objects.order_by("recorded_at").values_list("answer", flat=True)) == [
        "given",
        "withdrawn",
    ]
    assert Consent.objects.first().text_version == CURRENT_VERSION
    assert [line.text for line in lines(samira, EntryKind.CONSENT)] == [
        "Onderzoek naar wat het oplevert: ja",
        "Onderzoek naar wat het oplevert: ingetrokken",
    ]
    assert audit("consent.recorded").changes["answer"] == ["", "withdrawn"]


def test_an_answer_or_a_question_that_does_not_exist_is_a_fault_of_the_program(samira, twente):
    said = {"by": None, "participant": samira, "channel": "paper", "answered_on": DAY}
    for purpose, answer in (("impact_research", "perhaps"), ("advertising", "given")):
        with pytest.raises(ValueError, match="not a valid"):
            actions.record_consent(**said, purpose=purpose, answer=answer)
    assert not Consent.objects.exists()
