"""The service refuses to run as a database role that could see past row-level security."""

from django.db import connections

QUESTION = """
select r.rolname, r.rolsuper, r.rolbypassrls, r.rolinherit,
       (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relowner = r.oid) as owned
  from pg_roles r where r.rolname = session_user
"""


class UnsafeDatabaseRole(RuntimeError):
    """The connection's role is superuser, bypasses row-level security, inherits rights or owns tables."""


def refuse_unsafe_role(alias: str = "default") -> None:
    """Raise UnsafeDatabaseRole unless the login role of this connection is a mere login."""
    with connections[alias].cursor() as cursor:
        cursor.execute(QUESTION)
        name, superuser, bypass, inherits, owned = cursor.fetchone()
    faults = [
        text
        for fault, text in (
            (superuser, "is superuser"),
            (bypass, "bypasses row-level security"),
            (alias == "default" and inherits, "inherits the rights of its roles"),
            (owned, f"owns {owned} tables"),
        )
        if fault
    ]
    if faults:
        raise UnsafeDatabaseRole(f"Database role {name} of connection {alias!r} {' and '.join(faults)}.")
