"""Rights of the app role on the tables of allauth's provider. A client is never removed, a token is."""

from django.db import migrations

# table: (rights of llo_app, has a sequence)
LIBRARY_TABLES = {
    "allauth_idp_oidc_client": ("SELECT, INSERT, UPDATE", False),
    "allauth_idp_oidc_token": ("SELECT, INSERT, UPDATE, DELETE", True),
}


def statements():
    for table, (rights, has_sequence) in LIBRARY_TABLES.items():
        yield f"GRANT {rights} ON {table} TO llo_app"
        yield f"GRANT SELECT ON {table} TO llo_backup"
        if has_sequence:
            yield f"GRANT USAGE ON SEQUENCE {table}_id_seq TO llo_app"


def revokes():
    for table in LIBRARY_TABLES:
        yield f"REVOKE ALL ON {table} FROM llo_app, llo_backup"


class Migration(migrations.Migration):
    dependencies = [
        ("impact", "0001_initial"),
        ("allauth_idp_oidc", "__latest__"),
    ]
    operations = [migrations.RunSQL(";\n".join(statements()), ";\n".join(revokes()))]
