"""Every region-owned table × operation × role × context, on real rows in two regions."""

import pytest
from django.db import Error, connection, connections, transaction

from regions.tenancy.scope import Way, match_scope, national_scope, region_scope
from tests.cast import Cast
from tests.planting import owned_models, plant_row_of_everything, plant_users

pytestmark = pytest.mark.django_db
MODELS = owned_models()
CONTEXTS = ("", "own", "other", "0", "-1")


@pytest.fixture
def planted(cast: Cast):
    """The same rows in Twente and in Zuidoost-Brabant."""
    users = plant_users([cast.twente, cast.zuidoost])
    rows = {}
    for region in (cast.twente, cast.zuidoost):
        with region_scope(region.pk):
            rows[region.pk] = plant_row_of_everything(region, users[region.pk])
            connection.check_constraints()
    return rows


def switch(role: str, region: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config('role', %s, true), set_config('llo.region', %s, true)", [role, region]
        )


def outcome(sql: str, *parameters: object) -> int | str:
    """Rows touched, or "refused". Nothing of it stays."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            count = cursor.fetchone()[0] if sql.startswith("select") else cursor.rowcount
            transaction.set_rollback(True)
    except Error:
        return "refused"
    return count


def context_value(context: str, own: int, other: int) -> str:
    return {"own": str(own), "other": str(other)}.get(context, context)


@pytest.mark.parametrize("context", CONTEXTS)
def test_region_role_sees_and_touches_only_the_region_of_its_context(cast, planted, context):
    own, other = cast.twente.pk, cast.zuidoost.pk
    for model in MODELS:
        table, pk = model._meta.db_table, planted[own][model].pk
        mine = 1 if context == "own" else 0
        with transaction.atomic():
            switch("llo_region", context_value(context, own, other))
            assert outcome(f"select count(*) from {table} where id = %s", pk) == mine, (table, "select")
            updated = outcome(f"update {table} set region_id = region_id where id = %s", pk)
            assert updated in (mine, "refused"), (table, "update", updated)
            deleted = outcome(f"delete from {table} where id = %s", pk)
            assert deleted in (mine, "refused"), (table, "delete", deleted)
            transaction.set_rollback(True)


def test_a_row_cannot_be_moved_to_another_region(cast, planted):
    for model in MODELS:
        with transaction.atomic():
            switch("llo_region", str(cast.twente.pk))
            moved = outcome(
                f"update {model._meta.db_table} set region_id = %s where id = %s",
                cast.zuidoost.pk, planted[cast.twente.pk][model].pk,
            )  # fmt: skip
            assert moved == "refused", model
            transaction.set_rollback(True)


def test_a_row_cannot_be_written_into_another_region(cast, planted):
    """INSERT … SELECT of an own row under the other region's number."""
    for model in MODELS:
        table, columns = (
            model._meta.db_table,
            [f.column for f in model._meta.local_fields if f.column not in ("id", "region_id")],
        )
        listed = ", ".join(f'"{column}"' for column in columns)
        with transaction.atomic():
            switch("llo_region", str(cast.twente.pk))
            assert outcome(
                f"insert into {table} (id, region_id, {listed}) select gen_random_uuid(), %s, {listed} from {table} limit 1",
                cast.zuidoost.pk,
            ) == "refused", table  # fmt: skip
            transaction.set_rollback(True)


def test_a_region_cannot_change_the_settings_of_another(cast):
    """The table of regions is everybody's to read; the leak planted here was open before it had policies."""
    with transaction.atomic():
        switch("llo_region", str(cast.twente.pk))
        other, own = (
            outcome("update regions_region set silent_days = 7 where id = %s", region.pk)
            for region in (cast.zuidoost, cast.twente)
        )
        assert (other, own) == (0, 1)
        assert outcome("update regions_region set silent_days = 7") == 1
        assert (
            outcome("update regions_region set state = 'closed' where id = %s", cast.twente.pk) == "refused"
        )
        assert outcome("delete from regions_region where id = %s", cast.twente.pk) == "refused"
        transaction.set_rollback(True)
    with transaction.atomic():
        switch("llo_national", "")
        assert outcome("update regions_region set silent_days = 7") == "refused"
        transaction.set_rollback(True)


def test_app_role_itself_sees_nothing(cast, planted):
    for model in MODELS:
        seen = outcome(f"select count(*) from {model._meta.db_table}")
        assert seen in (0, "refused"), model


def test_app_role_sees_only_memberships_of_the_user_it_names(cast, planted):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('llo.user', %s, true)", [str(cast.karin.user_id)])
        cursor.execute("select user_id from regions_membership")
        assert cursor.fetchall() == [(cast.karin.user_id,)]
        cursor.execute("select set_config('llo.user', '', true)")
        cursor.execute("select count(*) from regions_membership")
        assert cursor.fetchone() == (0,)
        transaction.set_rollback(True)


@pytest.mark.parametrize("context", CONTEXTS)
def test_national_role_reads_or_is_refused_and_never_writes(cast, planted, context):
    for model in MODELS:
        table = model._meta.db_table
        with transaction.atomic():
            switch("llo_national", context_value(context, cast.twente.pk, cast.zuidoost.pk))
            seen = outcome(
                f"select count(*) from {table} where region_id in (%s, %s)", cast.twente.pk, cast.zuidoost.pk
            )
            assert seen == "refused" or seen >= 2, (table, seen)
            assert outcome(f"update {table} set region_id = region_id") == "refused", table
            assert outcome(f"delete from {table}") == "refused", table
            transaction.set_rollback(True)


def test_log_role_reads_nothing(cast, planted):
    for model in MODELS:
        with (
            connections["log"].cursor() as cursor,
            pytest.raises(Error, match="permission denied"),
            transaction.atomic(using="log"),
        ):
            cursor.execute(f"select 1 from {model._meta.db_table}")


def test_match_role_sees_only_the_token_it_asks_for(cast, planted):
    from participants.models import MatchToken

    token = planted[cast.twente.pk][MatchToken].token
    with match_scope(token), connection.cursor() as cursor:
        cursor.execute("select region_id, token from participants_matchtoken")
        assert cursor.fetchall() == [(cast.twente.pk, token)]
        with pytest.raises(Error, match="permission denied"), transaction.atomic():
            cursor.execute("select participant_id from participants_matchtoken")


def test_scopes_leave_no_role_behind(cast):
    for scope in (region_scope(cast.twente.pk), national_scope()):
        with scope, connection.cursor() as cursor:
            cursor.execute("select current_user")
            assert cursor.fetchone()[0] in set(Way)
        with connection.cursor() as cursor:
            cursor.execute("select current_user, current_setting('llo.region', true)")
            assert cursor.fetchone() == ("llo_app", "")
