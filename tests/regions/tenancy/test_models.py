"""What makes a model region-owned."""

import pytest
from django.db import models

from regions.models import Draft, Membership, Task
from regions.tenancy.models import OwnRegion, RegionForeignKey
from regions.tenancy.scope import ScopeMissing, current_region_id
from tests.cast import in_region

pytestmark = pytest.mark.django_db


def test_a_row_gets_the_region_of_the_scope_unless_one_is_named(cast):
    with in_region(cast.twente):
        assert Draft(key="x").region_id == cast.twente.pk
        assert Draft(key="x", region_id=7).region_id == 7
    with pytest.raises(ScopeMissing):
        Draft(key="x")


def test_to_migrations_it_is_a_foreign_key_with_a_default():
    field = Draft._meta.get_field("region")
    assert isinstance(field, OwnRegion)
    _name, path, _args, kwargs = field.deconstruct()
    assert (path, kwargs["default"]) == ("django.db.models.ForeignKey", current_region_id)
    assert not field.has_default()


def test_a_reference_leaves_its_key_to_the_rule_of_two_columns():
    field = Draft._meta.get_field("owner")
    assert isinstance(field, RegionForeignKey)
    assert (field.db_constraint, field.db_index) == (False, False)
    assert not {"db_constraint", "db_index"} & set(field.deconstruct()[3])


def test_methods_of_the_query_set_stand_on_the_manager_too(cast):
    with in_region(cast.twente):
        assert list(Task.objects.open()) == list(Task.objects.all().open()) == []
        assert isinstance(Membership.objects.active().with_role("teacher"), models.QuerySet)
