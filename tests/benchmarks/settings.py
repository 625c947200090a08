"""As production runs, but on this machine: no debug, hashed static files, cached templates, pooled connections."""

import os

os.environ.setdefault("SECRET_KEY", "bench-" + "0" * 60)
os.environ.setdefault("LLO_MATCH_KEY", "bench-match-key")

from llo.settings.base import *

INSTALLED_APPS = [*INSTALLED_APPS, "llo.demo"]
DEMO = True  # the generator of the data asks for it
ALLOWED_HOSTS = ["localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
for alias in ("default", "log"):  # one connection each, so that its backend's processor time can be read
    DATABASES[alias]["OPTIONS"].pop("pool", None)
    DATABASES[alias]["CONN_MAX_AGE"] = None
    DATABASES[alias]["CONN_HEALTH_CHECKS"] = False
LOGGING = {"version": 1, "disable_existing_loggers": True}
