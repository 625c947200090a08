"""`make run`: the demo on this machine."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-the-demo-on-this-machine-" + "0" * 32)
os.environ.setdefault("LLO_MATCH_KEY", "only-for-the-demo-on-this-machine")

from llo.settings.base import *

INSTALLED_APPS = [*INSTALLED_APPS, "llo.demo"]
DEMO = True
SHOW_COMPONENTS = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *ALLOWED_HOSTS]
EMAIL_BACKEND = "llo.demo.outbox.OutboxBackend"
SILENCED_SYSTEM_CHECKS: list[str] = []
if os.environ.get("LLO_LOG_SQL") == "1":  # docs/debugging.md
    MIDDLEWARE = ["llo.embedded.sql_log.SqlLog", *MIDDLEWARE]
