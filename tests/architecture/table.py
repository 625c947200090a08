"""Who may come in where. The literal table: a route that is not here fails tests/architecture/test_routes.py."""

PUBLIC: set[str] = {
    "livez", "readyz", "robots", "security", "invitation_accept",
    "account_login", "account_logout", "mfa_authenticate", "mfa_trust",
    "account_reset_password", "account_reset_password_done",
    "account_reset_password_from_key", "account_reset_password_from_key_done",
}  # fmt: skip
# Not there without settings.DEMO or SHOW_COMPONENTS.
PUBLIC_IN_THE_DEMO: set[str] = {"components", "components_replica", "demo_code", "outbox"}
# On the way to the second factor, or to prove once more who you are: nothing personal but the account itself.
BEFORE_SECOND_FACTOR: set[str] = {"second_factor_setup", "account_reauthenticate", "account_alive"}
SIGNED_IN: set[str] = {
    "home", "region_list", "help", "glossary", "account", "account_change_password", "second_factor_replace",
    "mfa_reauthenticate", "mfa_view_recovery_codes", "mfa_download_recovery_codes", "mfa_generate_recovery_codes",
    "usersessions_list", "unsent",
}  # fmt: skip
NATIONAL: set[str] = {"national_home"}
LIBRARY: dict[str, str] = {}  # views of allauth, each with the reason why it may be there
REGION: dict[str, str] = {
    "menu": "view_region",
    "members": "view_members",
    "member": "view_members",
    "rights": "view_members",
    "member_role": "manage_members",
    "member_end": "manage_members",
    "invitation_send": "manage_members",
    "invitation_resend": "manage_members",
    "invitation_revoke": "manage_members",
    "organisations": "view_organisations",
    "organisation_add": "edit_organisations",
    "organisation": "edit_organisations",
    "organisation_end": "edit_organisations",
    "organisation_reopen": "edit_organisations",
    "tasks": "manage_tasks",
    "task_add": "manage_tasks",
    "task_done": "manage_tasks",
    "task_undo": "manage_tasks",
    "region_settings": "change_settings",
    "changes": "view_access_log",
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
