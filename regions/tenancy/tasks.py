"""Base classes of Celery tasks: one that fails without a region, one that says why it needs none."""

from typing import Any

from celery import Task


class RegionMissing(RuntimeError):
    """A task of a region was sent without `region_id`."""


class RegionTask(Task[..., Any]):
    """Runs for one region: `region_id` must be in the keyword arguments; the task opens the scope itself."""

    abstract = True

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(kwargs.get("region_id"), int):
            raise RegionMissing(f"{self.name} needs region_id=<number>")
        return super().__call__(*args, **kwargs)


class ServiceTask(Task[..., Any]):
    """Belongs to no region. `reason` says why; the architecture test lists these."""

    abstract = True
    reason = ""
