-- 20260101000004_unique_added_and_dropped_5_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_unique_added_and_dropped; after
--          20260101000003_unique_added_and_dropped_4_contract_user_handle_key.
-- Undoes:  proves that every new index is whole.

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
