"""Who may come in where. The literal table: a route that is not here fails tests/architecture/test_routes.py."""

PUBLIC: set[str] = {"components", "components_replica", "livez", "readyz"}
SIGNED_IN: set[str] = {"home", "region_list", "help"}
NATIONAL: set[str] = set()
LIBRARY: dict[str, str] = {}  # views of allauth, each with the reason why it may be there
REGION: dict[str, str] = {
    "menu": "view_region",
    "participants:list": "list_participants",
    "participants:search": "list_participants",
    "participants:register": "register_participant",
    "participants:remove": "register_participant",
    "participants:restore": "register_participant",
    "participants:looks": "view_access_log",
    "participants:access_log": "view_access_log",
    "participants:person": "open_participant",
    "participants:reason": "open_participant",
    "participants:timeline": "open_participant",
    "participants:entry_undo": "log_progress",
    "participants:step_new": "log_progress",
    "participants:step_change": "log_progress",
    "participants:step_finish": "log_progress",
    "participants:step_reopen": "log_progress",
    "participants:wish": "edit_participant",
    "participants:status": "edit_participant",
    "participants:status_undo": "edit_participant",
    "participants:details": "edit_participant",
    "participants:work": "edit_participant",
    "participants:eligibility": "assess_eligibility",
    "participants:screening": "record_screening",
    "participants:level": "record_screening",
    "participants:consent": "record_consent",
}
