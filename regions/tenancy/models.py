"""What makes a model region-owned."""

import uuid
from typing import Any, TypeVar

from django.db import models

from regions.tenancy.scope import ScopeMissing, Way, current_region_id, current_scope

Row = TypeVar("Row", bound=models.Model)


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


class RegionOwned(models.Model):
    """A row of one region. Its constraints come from `region_rules(...)` in Meta."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "regions.Region",
        models.PROTECT,
        default=current_region_id,
        editable=False,
        related_name="+",
        db_index=False,
    )

    objects = ScopedManager()

    class Meta:
        abstract = True
        base_manager_name = None


class RegionForeignKey(models.ForeignKey):
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


class RegionOneToOne(models.OneToOneField):
    """As RegionForeignKey, for a table that continues another one row by row."""

    def __init__(self, to: Any, on_delete: Any, **kwargs: Any):
        kwargs["db_constraint"] = False
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("db_constraint", None)
        return name, path, args, kwargs
