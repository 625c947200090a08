"""Everything that changes employers. Each action is one transaction with its audit event inside."""

from employers.actions.contacts import (
    add_contact,
    end_contact,
    log_contact_moment,
    undo_contact_moment,
)
from employers.actions.employers import (
    AlreadyThere,
    add_employer,
    add_location,
    remove_location,
    take_back_employer,
    update_employer,
)
from employers.card import Moment

__all__ = [
    "AlreadyThere",
    "Moment",
    "add_contact",
    "add_employer",
    "add_location",
    "end_contact",
    "log_contact_moment",
    "remove_location",
    "take_back_employer",
    "undo_contact_moment",
    "update_employer",
]
