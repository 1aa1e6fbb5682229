-- 20260101000000_offline_unique_added_and_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops the index User_handle_key of User.
--          builds the index User_tenant_handle_key on User.
--          builds the index User_email_key on User.

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
    FROM (SELECT min(("handle")::text) AS shown FROM "User" AS rows WHERE "handle" IS NOT NULL GROUP BY "handle" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_handle_key, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "User_tenant_handle_key";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "User_email_key";
