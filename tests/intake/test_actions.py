"""From upload to saved and back, as the region keeps it."""

import time

import pytest

from participants.models import Participant
from tests.intake.previews import TODAY
from tests.intake.stage import row, save, undo
from trajectories.intake import actions
from trajectories.intake.enums import Answer, Decision, ImportState
from trajectories.intake.models import IntakeImport

pytestmark = pytest.mark.django_db


def mend_twente(cast, intake):
    """What a coordinator does on screen with the sample of Twente."""
    answers = {"nine_digits:8": Answer.PHONE_NUMBERS, "stopped_when:23": Answer.REFERENCE_DAY}
    common = {"by": cast.karin, "today": TODAY}
    actions.answer_questions(intake=intake, answers=answers, **common)
    actions.correct_row(intake=intake, row=row(intake, 222), texts={14: "12-03-2026", 16: "A2"}, **common)
    for number in (218, 219, 220, 221, 222):
        actions.decide_row(intake=intake, row=row(intake, number), decision=Decision.SKIP, **common)
    return IntakeImport.objects.get(pk=intake.pk)


def test_twente_from_upload_to_saved_and_back(upload, twente):
    started = time.monotonic()
    intake = upload(sample="intake-twente.xlsx")
    print("read", time.monotonic() - started)
    assert intake.state == ImportState.PREVIEW
    assert intake.totals == {"new": 211, "known": 0, "skipped": 0, "open": 5}
    assert not Participant.objects.exists()
    started = time.monotonic()
    intake = mend_twente(twente, intake)
    print("mend 7 steps", time.monotonic() - started)
    assert (intake.is_ready, intake.totals) == (True, {"new": 211, "known": 0, "skipped": 5, "open": 0})
    started = time.monotonic()
    intake = save(twente, intake)
    print("save", time.monotonic() - started)
    assert intake.state == ImportState.SAVED
    assert Participant.objects.count() == 211
    started = time.monotonic()
    intake = undo(twente, intake)
    print("undo", time.monotonic() - started)
    assert intake.state == ImportState.UNDONE
    assert not Participant.objects.present().exists()
