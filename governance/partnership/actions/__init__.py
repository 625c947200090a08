"""Writes of the partnership."""

from governance.partnership.actions.agreements import (
    change_agreement,
    draft_agreement,
    end_agreement,
    sign_agreement,
)
from governance.partnership.actions.partners import add_partner, change_partner, end_partner

__all__ = [
    "add_partner",
    "change_agreement",
    "change_partner",
    "draft_agreement",
    "end_agreement",
    "end_partner",
    "sign_agreement",
]
