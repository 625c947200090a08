"""What makes a model region-owned."""

import uuid
from typing import Any, TypeVar

from django.db import models

from regions.tenancy.scope import ScopeMissing, Way, current_region_id, current_scope

Row = TypeVar("Row", bound=models.Model)
Set = TypeVar("Set")
Get = TypeVar("Get")


class RegionQuerySet(models.QuerySet[Row]):
    """Base for the query sets of region-owned models."""


class ScopedManager(models.Manager[Row]):
    """Raises without a scope; inside a region's scope adds the WHERE that the policy also adds.

    With methods of a query set: `objects = ScopedManager.from_queryset(TaskQuerySet)()`.
    """

    def get_queryset(self) -> models.QuerySet[Row]:
        scope = current_scope()
        if scope is None:
            raise ScopeMissing(f"{self.model.__name__} was asked for outside region_scope(...).")
        rows = super().get_queryset()
        return rows.filter(region_id=scope.region_id) if scope.way is Way.REGION else rows


class OwnRegion(models.ForeignKey[Set, Get]):
    """The region of a row: the scope's own, unless somebody names it.

    To migrations it is a foreign key with a default. To everybody else it is a reference that is always there: a field
    with a default counts as one that may be empty, and each reader of `region_id` would have to ask.
    """

    def get_default(self) -> int:
        return current_region_id()

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ForeignKey", args, {**kwargs, "default": current_region_id}


class RegionOwned(models.Model):
    """A row of one region. Its constraints come from `region_rules(...)` in Meta."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = OwnRegion("regions.Region", models.PROTECT, editable=False, related_name="+", db_index=False)

    objects = ScopedManager()

    class Meta:
        abstract = True


class RegionForeignKey(models.ForeignKey[Set, Get]):
    """A reference inside the region; the two-column key comes from SameRegion (`refs=` of region_rules)."""

    def __init__(self, to: Any, on_delete: Any, **kwargs: Any):
        kwargs["db_constraint"] = False
        kwargs["db_index"] = False
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("db_constraint", None)
        kwargs.pop("db_index", None)
        return name, path, args, kwargs


class RegionOneToOne(models.OneToOneField[Set, Get]):
    """As RegionForeignKey, for a table that continues another one row by row."""

    def __init__(self, to: Any, on_delete: Any, **kwargs: Any):
        kwargs["db_constraint"] = False
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("db_constraint", None)
        return name, path, args, kwargs
