"""The one way into a region's rows, tried as the app role. Each test plants a row first and then cannot reach it."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, connections, transaction
from django.db.utils import ProgrammingError

from regions.models import Invitation, Membership, Organisation, Task, User
from regions.tenancy.models import RegionOwned
from regions.tenancy.roles import UnsafeDatabaseRole, refuse_unsafe_role
from regions.tenancy.scope import (
    Scope,
    ScopeMissing,
    ScopesDoNotNest,
    Way,
    current_region_id,
    current_scope,
    match_scope,
    national_scope,
    own_memberships,
    region_scope,
)
from tests.cast import in_region

pytestmark = pytest.mark.django_db


DENIED = "permission denied"


def settings_of_connection() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("select current_user, coalesce(current_setting('llo.region', true), '')")
        return cursor.fetchone()


def plant(region, name="Geheim College") -> Organisation:
    with in_region(region):
        return Organisation.objects.create(name=name, kind="vocational_school")


def test_without_a_scope_the_orm_refuses_to_read_and_to_write(cast):
    with pytest.raises(ScopeMissing):
        Organisation.objects.all()
    with pytest.raises(ScopeMissing):
        Organisation(name="Nergens", kind="other")
    with pytest.raises(ScopeMissing):
        current_region_id()


def test_without_a_scope_the_database_refuses_too(cast):
    plant(cast.twente)
    with (
        pytest.raises(ProgrammingError, match=DENIED),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("select count(*) from regions_organisation")


def test_a_region_sees_its_own_rows_only(cast):
    plant(cast.twente)
    with in_region(cast.twente):
        assert Organisation.objects.get().name == "Geheim College"
    with in_region(cast.zuidoost):
        assert not Organisation.objects.exists()


def test_sql_behind_the_orms_back_sees_the_same(cast):
    plant(cast.twente)
    with in_region(cast.zuidoost), connection.cursor() as cursor:
        cursor.execute("select count(*) from regions_organisation")
        assert cursor.fetchone() == (0,)
        cursor.execute("update regions_organisation set name = 'x'")
        assert cursor.rowcount == 0


def test_the_base_manager_sees_the_same(cast):
    row = plant(cast.twente)
    with in_region(cast.zuidoost):
        assert not Organisation._base_manager.filter(pk=row.pk).exists()


def test_new_rows_belong_to_the_region_of_the_scope(cast):
    row = plant(cast.twente)
    assert row.region_id == cast.twente.pk


def test_a_row_cannot_be_written_into_another_region(cast):
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        in_region(cast.zuidoost),
    ):
        Organisation.objects.create(region_id=cast.twente.pk, name="Smokkel", kind="other")


def test_a_row_cannot_be_moved_to_another_region(cast):
    row = plant(cast.twente)
    with (
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
        in_region(cast.twente),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "update regions_organisation set region_id = %s where id = %s", [cast.zuidoost.pk, row.pk]
        )


def test_a_row_cannot_point_at_a_row_of_another_region(cast):
    refused = pytest.raises(IntegrityError, match="regions_task_assignee_region")
    with refused, transaction.atomic(), in_region(cast.twente):
        Task.objects.create(title="Voor een ander", due_on="2026-12-01", assignee=cast.zoe)
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")


def test_scopes_of_different_regions_do_not_nest(cast):
    with in_region(cast.twente), pytest.raises(ScopesDoNotNest), in_region(cast.zuidoost):
        pytest.fail("came inside")
    with in_region(cast.twente), pytest.raises(ScopesDoNotNest), national_scope():
        pytest.fail("came inside")


def test_the_same_scope_may_be_opened_again_inside_itself(cast):
    plant(cast.twente)
    with in_region(cast.twente), in_region(cast.twente):
        assert Organisation.objects.count() == 1
    assert current_scope() is None


def test_everything_is_put_back_after_the_scope(cast):
    before = settings_of_connection()
    with in_region(cast.twente) as scope:
        assert scope == Scope(Way.REGION, cast.twente.pk)
        assert settings_of_connection() == ("llo_region", str(cast.twente.pk))
    assert settings_of_connection() == before == ("llo_app", "")


def test_everything_is_put_back_after_an_exception(cast):
    with pytest.raises(ZeroDivisionError), in_region(cast.twente):
        plant(cast.twente)
        raise ZeroDivisionError
    assert current_scope() is None
    assert settings_of_connection() == ("llo_app", "")
    with in_region(cast.twente):
        assert not Organisation.objects.exists()


def test_everything_is_put_back_after_a_failed_statement(cast):
    with pytest.raises(DatabaseError), in_region(cast.twente), connection.cursor() as cursor:
        cursor.execute("select 1/0")
    assert settings_of_connection() == ("llo_app", "")


def test_a_savepoint_inside_the_scope_keeps_it(cast):
    with in_region(cast.twente):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            plant(cast.twente)
            raise ZeroDivisionError
        assert settings_of_connection() == ("llo_region", str(cast.twente.pk))
        assert not Organisation.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_was_used_carries_nothing_to_the_next_request():
    with region_scope(1):
        Organisation.objects.create(name="Eerste", kind="other")
    assert settings_of_connection() == ("llo_app", "")
    with pytest.raises(ProgrammingError, match=DENIED), connection.cursor() as cursor:
        cursor.execute("select count(*) from regions_organisation")


@pytest.mark.django_db(transaction=True)
def test_a_read_only_scope_cannot_write():
    with pytest.raises(DatabaseError, match="read-only transaction"), region_scope(1, read_only=True):
        Organisation.objects.create(name="Toch", kind="other")


def test_the_national_role_reads_across_regions_but_no_people(cast):
    plant(cast.twente)
    plant(cast.zuidoost)
    with national_scope():
        assert Organisation.objects.count() == 2
    for model in (Membership, Invitation, Task):
        with (
            pytest.raises(ProgrammingError, match=DENIED),
            transaction.atomic(),
            national_scope(),
        ):
            model.objects.count()


def test_the_national_role_cannot_reach_identities(cast):
    from participants.models import Identity

    with pytest.raises(ProgrammingError, match=DENIED), transaction.atomic(), national_scope():
        Identity.objects.count()


def test_the_national_role_writes_nothing(cast):
    with pytest.raises(DatabaseError), transaction.atomic(), national_scope():
        Organisation.objects.create(region_id=cast.twente.pk, name="Van boven", kind="other")


def test_the_match_role_sees_nothing_else(cast):
    plant(cast.twente)
    with (
        pytest.raises(ProgrammingError, match=DENIED),
        transaction.atomic(),
        match_scope("x" * 64),
    ):
        Organisation.objects.count()


def test_the_region_role_cannot_read_accounts(cast):
    with (
        pytest.raises(ProgrammingError, match=DENIED),
        transaction.atomic(),
        in_region(cast.twente),
    ):
        User.objects.count()


def test_own_memberships_are_the_own_only(cast):
    with own_memberships(cast.zoe.user_id):
        assert [membership.pk for membership in Membership.own.all()] == [cast.zoe.pk]
    assert not Membership.own.exists()


def test_a_region_that_does_not_exist_is_empty(cast):
    with region_scope(0):
        assert not Membership.objects.exists()


@pytest.mark.parametrize("alias", ["default", "log"])
def test_the_login_roles_are_mere_logins(db, alias):
    refuse_unsafe_role(alias)


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_role_that_owns_tables_is_refused():
    with pytest.raises(UnsafeDatabaseRole, match=r"llo_owner .*owns \d+ tables"):
        refuse_unsafe_role("owner")
    connections["owner"].close()


def test_every_region_owned_model_uses_the_scoped_manager():
    from django.apps import apps

    owned = [model for model in apps.get_models() if issubclass(model, RegionOwned)]
    assert len(owned) > 20
    for model in owned:
        with pytest.raises(ScopeMissing):
            model._default_manager.all()


def test_the_cast_is_planted_in_its_own_regions(cast):
    with region_scope(cast.twente.pk):
        assert set(Membership.objects.values_list("name", flat=True)) == {
            member.name for member in cast.members() if member.region_id == cast.twente.pk
        }
