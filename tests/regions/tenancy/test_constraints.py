"""The statements behind the rules that only the database keeps, and how they are taken away again."""

import pytest
from django.core.exceptions import FieldDoesNotExist

from regions.models import Draft, Membership, Region, User
from regions.tenancy.constraints import (
    RegionIsolation,
    RowPolicy,
    SameRegion,
    SharedTable,
    TenantRow,
    region_rules,
)


def test_isolation_is_forced_and_national_reading_is_asked_for():
    plain = list(RegionIsolation(name="x").statements(Draft))
    assert "ALTER TABLE regions_draft FORCE ROW LEVEL SECURITY" in plain
    assert not any("national" in statement for statement in plain)
    national = list(RegionIsolation(name="x", national=True).statements(Draft))
    assert "CREATE POLICY national ON regions_draft FOR SELECT TO llo_national USING (true)" in national


def test_a_policy_may_stand_on_a_table_of_another_app():
    policy = RowPolicy(name="look", role="llo_match", using="true", columns="token", table="elsewhere")
    assert list(policy.statements(Draft)) == [
        "CREATE POLICY look ON elsewhere FOR SELECT TO llo_match USING (true)",
        "GRANT SELECT (token) ON elsewhere TO llo_match",
    ]
    assert policy.remove_sql(Draft, None) == (
        "DROP POLICY IF EXISTS look ON elsewhere;\nREVOKE SELECT ON elsewhere FROM llo_match"
    )


def test_who_may_insert_may_number_the_rows():
    rule = SharedTable(name="x", grants={"llo_app": "SELECT, INSERT"})
    assert "GRANT USAGE ON SEQUENCE regions_user_id_seq TO llo_app" in list(rule.statements(User))
    assert not any(
        "SEQUENCE" in one for one in SharedTable(name="x", grants={"llo_app": "SELECT"}).statements(User)
    )
    assert rule.remove_sql(User, None) == "REVOKE ALL ON regions_user FROM llo_app, llo_backup"


def test_the_table_of_regions_lets_a_region_change_two_settings_of_its_own_row():
    statements = "\n".join(TenantRow(name="x", readers=("llo_app",)).statements(Region))
    assert "GRANT UPDATE (silent_days, smallest_cell) ON regions_region TO llo_region" in statements


def test_a_reference_carries_the_region():
    first, second = SameRegion(name="regions_draft_owner_region", field="owner").statements(Draft)
    assert "FOREIGN KEY (region_id, owner_id) REFERENCES regions_membership (region_id, id)" in first
    assert second.endswith("ON regions_draft (region_id, owner_id)")
    with pytest.raises(FieldDoesNotExist):
        list(SameRegion(name="x", field="key").statements(Draft))


def test_rules_are_equal_when_they_say_the_same():
    assert RegionIsolation(name="x") == RegionIsolation(name="x")
    assert RegionIsolation(name="x") != RegionIsolation(name="x", national=True)
    assert len(region_rules("regions_draft", refs=("owner",))) == 3


def test_a_rule_needs_its_model_and_says_nothing_inside_create_table():
    class Editor:
        deferred_sql: list[str] = []

    with pytest.raises(AssertionError):
        RegionIsolation(name="x").create_sql(None, None)
    assert RegionIsolation(name="x").constraint_sql(Membership, Editor()) == ""
    assert Editor.deferred_sql == [RegionIsolation(name="x").create_sql(Membership, None)]
