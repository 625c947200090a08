"""For the type checker, which reads models and settings but reaches no server."""

import os

for _name in ("DATABASE_URL", "DATABASE_LOG_URL", "DATABASE_OWNER_URL", "DATABASE_PARTNER_URL"):
    os.environ.setdefault(_name, "postgresql:///nowhere")
os.environ.setdefault("REDIS_URL", "redis://nowhere/?db=0")

from llo.settings.test import *
