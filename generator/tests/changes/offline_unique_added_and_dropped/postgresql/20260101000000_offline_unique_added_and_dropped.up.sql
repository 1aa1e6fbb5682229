-- 20260101000000_offline_unique_added_and_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Options: --offline
--
-- What:    builds the index User_email_key on User.
-- Cost:    locks the table against writers while it is read.
--
-- What:    builds the index User_tenant_handle_key on User.
-- Cost:    locks the table against writers while it is read.
--
-- What:    drops the index User_handle_key of User.
-- Cost:    locks the table for a moment.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(("email")::text) AS shown FROM "User" AS rows WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_email_key forbids; make them differ first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(ROW("tenant", "handle")::text) AS shown FROM "User" AS rows WHERE "tenant" IS NOT NULL AND "handle" IS NOT NULL GROUP BY "tenant", "handle" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_tenant_handle_key forbids; make them differ first';
    END IF;
END
$isotype$;

-- Nobody else uses the database meanwhile (--offline).
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- Nobody else uses the database meanwhile (--offline).
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "User_tenant_handle_key" ON "User"("tenant", "handle");

-- Nobody else uses the database meanwhile (--offline).
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "User_handle_key";
