"""Tests: real PostgreSQL as the app role, real broker, cheap password hashing."""

import os

os.environ.setdefault("SECRET_KEY", "test-" + "0" * 60)
os.environ.setdefault("LLO_MATCH_KEY", "test-match-key")

from llo.settings.base import *

INSTALLED_APPS = [*INSTALLED_APPS, "llo.demo"]
DEMO = True
SHOW_COMPONENTS = True
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
for alias in ("default", "log", "partner"):
    DATABASES[alias]["OPTIONS"].pop("pool", None)
    DATABASES[alias]["CONN_HEALTH_CHECKS"] = False

# Each xdist worker has a cache database of its own, so that one may clear it; the broker has the last one.
_worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
CACHES = {
    "default": {**CACHES["default"], "LOCATION": REDIS_URL.replace("db=0", f"db={1 + int(_worker) % 12}")}
}
DATABASES["owner"]["CONN_MAX_AGE"] = 0
