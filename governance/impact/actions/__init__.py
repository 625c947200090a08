"""Writes of the impact partners' interface."""

from governance.impact.actions.clients import Issued, create_client, end_partner, revoke_client, rotate_secret
from governance.impact.actions.publishing import publish_figures
from governance.impact.actions.readings import record_readings

__all__ = [
    "Issued",
    "create_client",
    "end_partner",
    "publish_figures",
    "record_readings",
    "revoke_client",
    "rotate_secret",
]
