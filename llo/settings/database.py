"""Database connections from URLs, with one alias per database role."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict


def connection_settings(url: str, *, pooled: bool = False) -> dict[str, Any]:
    """Django's settings for one PostgreSQL URL; a socket folder goes in `?host=/folder`."""
    parts = conninfo_to_dict(url)
    known = {key: parts.pop(key, "") for key in ("dbname", "user", "password", "host", "port")}
    options: dict[str, Any] = {**parts, "application_name": f"llo-{known['user']}"}
    if pooled:
        options["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": known["dbname"],
        "USER": known["user"],
        "PASSWORD": known["password"],
        "HOST": known["host"],
        "PORT": str(known["port"] or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 0 if pooled else None,
        "CONN_HEALTH_CHECKS": not pooled,
    }
