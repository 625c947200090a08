"""Which connection a query takes: inside a partner's scope the partner's own, and no other."""

from typing import Any

from django.db import models

from regions.tenancy.scope import PARTNER, Way, current_scope


class ScopeRouter:
    """A query that a partner's request makes goes over the partner's connection, so that the database refuses what is
    not for partners, whoever wrote the query."""

    def db_for_read(self, model: type[models.Model], **hints: Any) -> str | None:
        scope = current_scope()
        return PARTNER if scope is not None and scope.way is Way.PARTNER else None

    db_for_write = db_for_read

    def allow_relation(self, first: models.Model, second: models.Model, **hints: Any) -> bool:
        """One database behind several logins."""
        return True
