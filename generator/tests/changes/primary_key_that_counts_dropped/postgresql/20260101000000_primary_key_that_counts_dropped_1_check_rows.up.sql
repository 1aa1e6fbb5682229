-- 20260101000000_primary_key_that_counts_dropped_1_check_rows for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_primary_key_that_counts_dropped; before
--          20260101000001_primary_key_that_counts_dropped_2_index_profile_pkey.
--
-- What:    asks whether the rows that are there allow it.
-- Cost:    reads, changes nothing.
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
    FROM (SELECT min(("userId")::text) AS shown FROM "Profile" AS rows WHERE "userId" IS NOT NULL GROUP BY "userId" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Profile: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Profile_pkey forbids; make them differ first';
    END IF;
END
$isotype$;
