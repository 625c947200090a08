"""`python -m tests.faults.nursery`: a process that has loaded what a worker needs, and forks workers on demand.

Loading takes seconds, forking a few milliseconds, so that tests can kill one worker after another. A worker born here
is `celery worker` in every other way: a session of its own, processes of its own, its own log.

Reads one JSON object per line (`arguments`, `environment`, `log`) and answers the worker's process id.
"""

import ctypes
import json
import os
import signal
import sys
from importlib import import_module
from typing import Any

from llo.embedded.child import PR_SET_PDEATHSIG

WORKER = ["worker", "--loglevel", "info", "--without-gossip", "--without-mingle"]
PARTS_OF_CELERY = (
    "celery.apps.worker",
    "celery.bin.celery",
    "celery.concurrency.prefork",
    "celery.fixups.django",
    "celery.worker.consumer",
    "kombu.transport.redis",
)
ALIASES = {
    "default": "DATABASE_URL",
    "log": "DATABASE_LOG_URL",
    "partner": "DATABASE_PARTNER_URL",
    "owner": "DATABASE_OWNER_URL",
}


def main() -> None:
    load()
    signal.signal(signal.SIGCHLD, bury)
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            live(order)
        print(pid, flush=True)


def load() -> None:
    """The fonts too: their files go with the process that ends in order, and workers of a fault test are killed."""
    import django

    django.setup()
    from llo.celery import app
    from regions.paper import warm_up

    app.loader.import_default_modules()
    for module in (*PARTS_OF_CELERY, "tests.faults.slow_documents", "tests.faults.slow_work"):
        import_module(module)
    warm_up()


def bury(*_signal: Any) -> None:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def live(order: dict[str, Any]) -> None:
    """A worker's life, in the fork. Never returns."""
    os.setsid()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL))
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for ours, theirs in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(ours, theirs)
    try:
        move_to(order["environment"])
        from llo.celery import app

        app.worker_main([*WORKER, *order["arguments"]])
    finally:
        os._exit(1)


def move_to(environment: dict[str, str]) -> None:
    """What the settings read from the environment before the fork, as they would read it now."""
    from pathlib import Path

    from django.conf import settings
    from django.db import connections

    from llo.celery import app
    from llo.settings.database import connection_settings

    os.environ.update(environment)
    for alias, variable in ALIASES.items():
        where = connection_settings(environment[variable])
        connections[alias].settings_dict.update({key: where[key] for key in ("NAME", "HOST", "PORT")})
    settings.VAR_DIR = Path(environment["LLO_VAR_DIR"])
    settings.CACHES["default"]["LOCATION"] = environment["REDIS_URL"]
    app.conf.broker_url = broker_url(environment["REDIS_URL"])


def broker_url(redis_url: str) -> str:
    return redis_url.replace("unix://", "redis+socket://", 1).replace("?db=", "?virtual_host=")


if __name__ == "__main__":
    main()
