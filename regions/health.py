"""/livez: the process answers. /readyz: everything a page needs is there. Neither tells details."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from regions.access.doors import public
from regions.jobs.tasks import HEARTBEAT_KEY
from regions.models import Membership, Region
from regions.tenancy.roles import refuse_unsafe_role
from regions.tenancy.scope import PARTNER, region_scope

logger = logging.getLogger("llo.health")


@never_cache
@public
def livez(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@public
def readyz(request: HttpRequest) -> HttpResponse:
    failed = [check.__name__ for check in CHECKS if not passes(check)]
    if failed:
        logger.error("not ready: %s", ", ".join(failed))
    return HttpResponse(
        "not ready" if failed else "ready", status=503 if failed else 200, content_type="text/plain"
    )


def passes(check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception as error:
        logger.error("%s: %s", check.__name__, type(error).__name__)
        return False
    return True


def database() -> None:
    """The app role answers, is a mere login as the partners' is, and the policies bite: a scope of no region sees no
    members, and nobody's agreements open no region."""
    refuse_unsafe_role()
    with region_scope(0, read_only=True):
        if Membership.objects.exists():
            raise RuntimeError("a region that does not exist has members")
    Region.objects.exists()
    if PARTNER in settings.DATABASES:
        refuse_unsafe_role(PARTNER)
        if Region.objects.using(PARTNER).values("pk").exists():
            raise RuntimeError("the partner role sees a region without an agreement")


def migrations() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError("migrations are waiting")


def broker() -> None:
    cache.set("llo:readyz", "1", 10)
    if cache.get("llo:readyz") != "1":
        raise RuntimeError("the broker does not keep a value")


def storage() -> None:
    name = default_storage.save("readyz", ContentFile(b"1"))
    default_storage.delete(name)


def worker() -> None:
    if cache.get(HEARTBEAT_KEY) is None:
        raise RuntimeError("no worker was heard of")


CHECKS = (database, migrations, broker, storage, worker)
