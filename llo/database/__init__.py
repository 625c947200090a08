"""What the PostgreSQL server must have before Django can migrate: roles, the database and who may enter it."""
