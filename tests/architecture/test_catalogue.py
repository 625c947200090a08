"""The isolation rules, read from the database's catalogue and not from our own code."""

from pathlib import Path

import pytest

from governance.impact.models import PartnerReading, PublishedFigure
from participants.models import Identity
from regions.models import AccessEvent, AuditEvent
from tests.architecture import catalogue
from tests.architecture.catalogue import OWN_REGION, OWNED_TABLES, ask

pytestmark = pytest.mark.django_db

LOGS = (AuditEvent, AccessEvent, PartnerReading)
WHOLE_TABLE = {"region": "llo_region", "national": "llo_national", "log": "llo_log"}
# Policies beside the usual three; each stands in docs/crossings.md.
CROSSINGS = {
    ("regions_membership", "own_memberships", "llo_app"),
    ("participants_matchtoken", "same_token", "llo_match"),
    ("partnership_agreement", "agreement_in_force", "llo_partner"),
    ("regions_programmeperiod", "period_of_agreement", "llo_partner"),
    ("impact_publishedfigure", "figure_of_agreement", "llo_partner"),
    ("regions_region", "region_of_agreement", "llo_partner"),
}
OF_AGREEMENTS = "IN ( SELECT partnership_agreement.region_id\n   FROM partnership_agreement))"
# What an impact partner may read at most: columns, in rows that an agreement in force opens.
PARTNER_COLUMNS = {
    "partnership_agreement": {"region_id", "starts_on", "ends_on"},
    "regions_region": {"id", "slug", "name", "cbs_code", "abbreviation"},
    "regions_programmeperiod": {
        "id", "region_id", "wave", "target", "starts_on", "ends_on", "extended_until",
    },
    "impact_publishedfigure": {
        "id", "region_id", "key", "snapshot", "code", "wave", "reference_on", "value", "cell", "published_at",
    },
}  # fmt: skip
# What the national role may never read: identities, free text, logs, drafts, files, work in progress.
CLOSED_TO_NATIONAL = {
    "participants_identity", "participants_matchtoken", "participants_timelineentry", "participants_wish",
    "participants_step", "participants_look", "participants_consent", "participants_screening",
    "participants_leveltest", "participants_eligibility", "employers_employercontact", "employers_employerlocation",
    "regions_accessevent", "regions_auditevent", "regions_draft", "regions_handover", "regions_handoverline", "regions_invitation", "regions_job",
    "regions_membership", "regions_task", "regions_jobpart", "regions_storeddocument", "intake_intakeimport", "intake_intakerow", "intake_columnmapping",
    "governance_mark", "employers_contactmoment", "trajectories_progresslog",
    "partnership_agreement", "partnership_agreementparty", "impact_publishedfigure", "impact_partnerreading",
}  # fmt: skip
# Unique keys and indexes that may start with something else than the region, with the reason.
NOT_REGION_FIRST = {
    "regions_membership_user": "finds the memberships of one user over the regions (crossing own_memberships)",
    "participants_matchtoken_token": "finds one token over the regions (crossing same_token)",
}


# The table of tenants: everybody reads it, a region changes its own row. Also in docs/crossings.md.
TENANT_TABLE = "regions_region"


def test_every_region_owned_table_is_protected_from_its_owner_too():
    assert set(OWNED_TABLES) <= catalogue.protected_tables()


def test_policies_are_the_known_ones_and_in_the_form_that_uses_the_index():
    for policy in catalogue.policies():
        if policy.table == TENANT_TABLE:
            continue
        if (policy.table, policy.name, *policy.roles) in CROSSINGS:
            assert policy.command == "SELECT"
            continue
        assert policy.roles == (WHOLE_TABLE[policy.name],), policy
        assert " OR " not in policy.using + policy.check
        if policy.name == "region":
            assert (policy.using, policy.check) == (OWN_REGION, OWN_REGION), policy
        elif policy.name == "national":
            assert policy.command == "SELECT"
        else:
            assert policy.command == "INSERT"


def test_every_region_owned_table_has_its_region_policy():
    assert {policy.table for policy in catalogue.policies() if policy.name == "region"} == set(OWNED_TABLES)


def test_a_region_changes_only_its_own_row_in_the_table_of_regions():
    own = OWN_REGION.replace("region_id =", "id =")
    found = {p.name: (p.command, p.using, p.check) for p in catalogue.policies() if p.table == TENANT_TABLE}
    assert found == {
        "everybody": ("SELECT", "true", ""),
        "own_row": ("UPDATE", own, own),
        "region_of_agreement": ("SELECT", f"(id {OF_AGREEMENTS}", ""),
    }
    assert catalogue.rights()[TENANT_TABLE, "llo_region"] == {"SELECT"}
    changed = {
        column
        for table, column, role in catalogue.column_rights()
        if (table, role) == (TENANT_TABLE, "llo_region")
    }
    assert changed == {"silent_days", "smallest_cell"}


def test_crossings_are_documented():
    text = (Path(__file__).resolve().parents[2] / "docs" / "crossings.md").read_text()
    for table, policy, _role in CROSSINGS:
        assert table in text
        assert policy in text


def test_rights_of_the_roles():
    rights, owned = catalogue.rights(), set(OWNED_TABLES)
    app = {table for table, role in rights if role == "llo_app"}
    assert app & owned == {"regions_membership"}
    assert rights["regions_membership", "llo_app"] == {"SELECT"}
    assert {
        right for (_table, role), given in rights.items() if role == "llo_national" for right in given
    } == {"SELECT"}
    log = {table: given for (table, role), given in rights.items() if role == "llo_log"}
    assert log == {model._meta.db_table: {"INSERT"} for model in LOGS}
    assert not [table for table, role in rights if role == "public"]
    assert not [
        table
        for (table, _role), given in rights.items()
        if given & {"TRUNCATE", "TRIGGER"} and _role != "llo_owner"
    ]


def test_logs_can_only_grow():
    for model in LOGS:
        assert catalogue.rights()[model._meta.db_table, "llo_region"] == {"SELECT", "INSERT"}


def test_identities_and_free_text_are_closed_to_the_national_role():
    readable = {table for table, role in catalogue.rights() if role == "llo_national"}
    assert Identity._meta.db_table not in readable
    assert readable & CLOSED_TO_NATIONAL == set()
    assert set(OWNED_TABLES) >= CLOSED_TO_NATIONAL, "the list is stale"
    assert {table for table in OWNED_TABLES if table not in readable} == CLOSED_TO_NATIONAL, (
        "decide, then list it"
    )


def test_the_match_role_sees_two_columns():
    assert {(table, column) for table, column, role in catalogue.column_rights() if role == "llo_match"} == {
        ("participants_matchtoken", "region_id"),
        ("participants_matchtoken", "token"),
    }
    assert {table for table, role in catalogue.rights() if role == "llo_match"} <= {
        "regions_region", "regions_municipality", "regions_municipalityregion",
    }  # fmt: skip


def test_the_partner_role_reads_these_columns_and_nothing_else():
    found: dict[str, set[str]] = {}
    for table, column, role in catalogue.column_rights():
        if role == "llo_partner":
            found.setdefault(table, set()).add(column)
    assert found == PARTNER_COLUMNS
    assert not [table for table, role in catalogue.rights() if role == "llo_partner"]


def test_what_opens_the_door_to_a_partner_is_an_agreement_in_force():
    using = {p.table: p.using for p in catalogue.policies() if p.roles == ("llo_partner",)}
    assert using.pop("partnership_agreement").count("llo.partner") == 1
    assert set(using.values()) == {f"(region_id {OF_AGREEMENTS}", f"(id {OF_AGREEMENTS}"}
    assert not [text for text in using.values() if " OR " in text]


def test_what_is_published_is_never_written_again():
    assert catalogue.rights()[PublishedFigure._meta.db_table, "llo_region"] == {"SELECT", "INSERT"}


def test_references_between_region_owned_tables_carry_the_region():
    owned = set(OWNED_TABLES)
    inner = [key for key in catalogue.foreign_keys() if key[1] in owned and key[2] in owned]
    assert len(inner) > 40
    assert not [
        name for name, _table, _target, columns in inner if columns[0] != "region_id" or len(columns) != 2
    ]


def test_unique_keys_and_indexes_start_with_the_region():
    random_ids = {"id", "participant_id", "organisation_id"}  # random UUIDs tell nothing of other regions
    wrong = [
        (table, name)
        for table, name, columns in catalogue.unique_keys()
        if table in OWNED_TABLES
        and columns[0] != "region_id"
        and not (len(columns) == 1 and columns[0] in random_ids)
    ]
    wrong += [
        (table, name)
        for table, name, first in catalogue.indexes()
        if table in OWNED_TABLES and first != "region_id" and name not in NOT_REGION_FIRST
    ]
    assert not wrong


def test_no_login_role_can_see_past_the_policies():
    rows = ask("select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname like 'llo%%'")
    assert {name for name, superuser, bypass, _login in rows if superuser or bypass} == {"llo_backup"}
    assert {name for name, _super, _bypass, login in rows if not login} == {
        "llo_region",
        "llo_national",
        "llo_match",
    }
    owned = ask(
        "select distinct r.rolname from pg_class c join pg_roles r on r.oid = c.relowner"
        " join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
    )
    assert owned == [("llo_owner",)]


def test_nothing_shows_rows_in_the_name_of_another():
    assert ask("select relname from pg_class where relkind = 'm'") == []
    assert (
        ask(
            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
            " where c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false)"
        )
        == []
    )
    assert (
        ask(
            "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
            " where n.nspname = 'public' and p.prosecdef"
        )
        == []
    )
