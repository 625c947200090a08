"""Changes on the ground, one file per noun: keyword-only, one transaction, with their line in the log of changes."""

from regions.actions.invitations import accept, invite, resend, revoke
from regions.actions.members import change_role, end_membership
from regions.actions.organisations import (
    add_organisation,
    change_organisation,
    end_organisation,
    reopen_organisation,
)
from regions.actions.settings import change_settings
from regions.actions.tasks import add_task, finish_task, reopen_task

__all__ = [
    "accept",
    "add_organisation",
    "add_task",
    "change_organisation",
    "change_role",
    "change_settings",
    "end_membership",
    "end_organisation",
    "finish_task",
    "invite",
    "reopen_organisation",
    "reopen_task",
    "resend",
    "revoke",
]
