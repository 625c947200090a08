"""Everything that changes something about a person. Keyword-only, in the caller's scope, one transaction each;
the audit event and the derived columns are part of it. What does not fit raises Refused."""

from participants.actions.caseload import assign_supervisor, assign_teacher, mark_placed
from participants.actions.consents import record_consent
from participants.actions.eligibility import assess_eligibility
from participants.actions.looks import open_look
from participants.actions.milestones import record_milestone, undo_milestone
from participants.actions.numbering import next_numbers
from participants.actions.registering import (
    register_participant,
    remove_registration,
    restore_registration,
    update_participant,
)
from participants.actions.screening import record_level_test, record_screening
from participants.actions.standing import refresh_standing, standing_later
from participants.actions.steps import agree_step, change_step, finish_step, reopen_step, state_wish
from participants.actions.timeline import add_entry
from participants.actions.undoing import undo_entry
from participants.actions.work import record_work_situation
from regions.refusals import Refused

__all__ = [
    "Refused",
    "add_entry",
    "agree_step",
    "assess_eligibility",
    "assign_supervisor",
    "assign_teacher",
    "change_step",
    "finish_step",
    "mark_placed",
    "next_numbers",
    "open_look",
    "record_consent",
    "record_level_test",
    "record_milestone",
    "record_screening",
    "record_work_situation",
    "refresh_standing",
    "register_participant",
    "remove_registration",
    "reopen_step",
    "restore_registration",
    "standing_later",
    "state_wish",
    "undo_entry",
    "undo_milestone",
    "update_participant",
]
