"""Rights of the app role on the tables of libraries. Without this migration the app role may not touch them."""

from django.db import migrations

EVERYTHING = "SELECT, INSERT, UPDATE, DELETE"
# table: (rights of llo_app, has a sequence)
LIBRARY_TABLES = {
    "account_emailaddress": (EVERYTHING, True),
    "account_emailconfirmation": (EVERYTHING, True),
    "mfa_authenticator": (EVERYTHING, True),
    "usersessions_usersession": (EVERYTHING, True),
    "django_session": (EVERYTHING, False),
    "django_content_type": ("SELECT", False),
    "django_migrations": ("SELECT", False),
}


def statements():
    for table, (rights, has_sequence) in LIBRARY_TABLES.items():
        yield f"GRANT {rights} ON {table} TO llo_app"
        yield f"GRANT SELECT ON {table} TO llo_backup"
        if has_sequence and "INSERT" in rights:
            yield f"GRANT USAGE ON SEQUENCE {table}_id_seq TO llo_app"


def revokes():
    for table in LIBRARY_TABLES:
        yield f"REVOKE ALL ON {table} FROM llo_app, llo_backup"


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0001_initial"),
        ("account", "__latest__"),
        ("mfa", "__latest__"),
        ("usersessions", "__latest__"),
        ("sessions", "__latest__"),
        ("contenttypes", "__latest__"),
    ]
    operations = [migrations.RunSQL(";\n".join(statements()), ";\n".join(revokes()))]
