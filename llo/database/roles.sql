-- The database roles of LLO Collectief, and who may enter the database this runs in.
-- Runs as superuser, any number of times: llo/database/roles.py creates the database first and sets the passwords after.
-- Rights on tables are not here: every migration that makes a table grants them beside its policies.

DO $$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT * FROM (VALUES
            -- Migrates: owns the schema, is bound by forced row-level security all the same.
            ('llo_owner',    'LOGIN INHERIT NOBYPASSRLS'),
            -- Web and workers: may do nothing itself, only switch to the three roles below.
            ('llo_app',      'LOGIN NOINHERIT NOBYPASSRLS'),
            -- Inserts into the logs of what was read, refused or failed; nothing else.
            ('llo_log',      'LOGIN NOINHERIT NOBYPASSRLS'),
            -- The impact partners' interface: pseudonymised views and submissions.
            ('llo_partner',  'LOGIN NOINHERIT NOBYPASSRLS'),
            -- Backup only: reads every region, writes nothing.
            ('llo_backup',   'LOGIN INHERIT BYPASSRLS'),
            -- Inside one region.
            ('llo_region',   'NOLOGIN NOINHERIT NOBYPASSRLS'),
            -- Across regions, reading, without names and contact details.
            ('llo_national', 'NOLOGIN NOINHERIT NOBYPASSRLS'),
            -- Recognises one person in two regions by keyed tokens.
            ('llo_match',    'NOLOGIN NOINHERIT NOBYPASSRLS')
        ) AS roles (name, attributes)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
            EXECUTE format('CREATE ROLE %I', wanted.name);
        END IF;
        EXECUTE format(
            'ALTER ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION %s', wanted.name, wanted.attributes
        );
    END LOOP;
END
$$;

GRANT llo_region, llo_national, llo_match TO llo_app;
GRANT llo_region TO llo_owner;  -- data migrations loop over the regions (regions/tenancy/migrating.py)
GRANT pg_read_all_data TO llo_backup;
ALTER ROLE llo_backup SET default_transaction_read_only = on;

DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I OWNER TO llo_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO llo_app, llo_log, llo_partner, llo_backup', current_database()
    );
END
$$;

ALTER SCHEMA public OWNER TO llo_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO llo_app, llo_log, llo_partner, llo_backup, llo_region, llo_national, llo_match;
