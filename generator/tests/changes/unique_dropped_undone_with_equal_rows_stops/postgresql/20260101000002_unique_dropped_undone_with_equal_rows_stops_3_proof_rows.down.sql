-- 20260101000002_unique_dropped_undone_with_equal_rows_stops_3_proof_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_unique_dropped_undone_with_equal_rows_stops; after
--          20260101000001_unique_dropped_undone_with_equal_rows_stops_2_contract_user_email_key.
-- Undoes:  nothing on the way up; on the way down, asks whether the rows allow it.

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
        RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which User_email_key, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;
