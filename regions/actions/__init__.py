"""Changes on the ground, one file per noun: keyword-only, one transaction, with their line in the log of changes."""

from regions.actions.invitations import accept, invite, resend, revoke
from regions.actions.members import change_role, end_membership
from regions.actions.national import (
    accept_national,
    end_national,
    invite_national,
    resend_national,
    revoke_national,
)
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
    "accept_national",
    "add_organisation",
    "add_task",
    "change_organisation",
    "change_role",
    "change_settings",
    "end_membership",
    "end_national",
    "end_organisation",
    "finish_task",
    "invite",
    "invite_national",
    "reopen_organisation",
    "reopen_task",
    "resend",
    "resend_national",
    "revoke",
    "revoke_national",
]
