"""What holds for every action about people: the log and the region."""

import pytest

from participants import actions
from participants.models import Participant
from regions.models import AuditEvent
from tests.cast import in_region, make_participant
from tests.participants.actions.stage import DAY, registration

pytestmark = pytest.mark.django_db


def test_no_audit_event_holds_identity_or_free_text(twente):
    """Plant words in every field, do everything once, look for the words in the log."""
    words = ["Samiraw", "Idrissiw", "Enschedew", "Kerkstraatw", "0612345678", "samiraw@example.org", "7511", "1989",
             "Tamazightw", "Taalhuisw", "redenw", "wensw", "stapw", "tekstw", "BRONW"]  # fmt: skip
    planted = registration(
        first_name="Samiraw", last_name="Idrissiw", place="Enschedew", street="Kerkstraatw", phone="0612345678",
        email="samiraw@example.org", mother_tongue="Tamazightw", source_number="BRONW",
    )  # fmt: skip
    person = actions.register_participant(
        by=twente.jeroen, registration=registration(first_name="A", last_name="B")
    )
    actions.update_participant(by=twente.jeroen, participant=person, registration=planted)
    actions.update_participant(
        by=twente.jeroen, participant=person, registration=registration(birth_date=None)
    )
    actions.record_screening(
        by=None, participant=person, instrument="other", taken_on=DAY, outcome="indication", place="Taalhuisw"
    )
    actions.assess_eligibility(
        by=None, participant=person, is_eligible=True, ground="both", evidence="screening", assessed_on=DAY,
        start_qualification=True, override_reason="redenw",
    )  # fmt: skip
    actions.state_wish(by=None, participant=person, text="wensw", said_on=DAY)
    step = actions.agree_step(by=None, participant=person, text="stapw", agreed_on=DAY)
    actions.change_step(by=None, step=step, text="stapw 2", due_on=None)
    actions.finish_step(by=None, step=step, on=DAY)
    entry = actions.add_entry(by=None, participant=person, kind="phone", on=DAY, text="tekstw")
    actions.undo_entry(by=None, entry=entry)
    actions.open_look(by=twente.erik, participant=person, reason="redenw")
    actions.remove_registration(by=None, participant=person)
    events = AuditEvent.objects.all()
    assert events.count() > 12
    for event in events:
        written = f"{event.action} {event.changes}"
        assert not [word for word in words if word in written], written


def test_actions_stay_in_their_region(cast):
    with in_region(cast.zuidoost):
        elsewhere = make_participant(first_name="Planted")
        assert Participant.objects.count() == 1
    with in_region(cast.twente):
        actions.refresh_standing([elsewhere.pk])
        assert not Participant.objects.exists()
        assert actions.next_numbers(1) == ["TWE-00001"]
