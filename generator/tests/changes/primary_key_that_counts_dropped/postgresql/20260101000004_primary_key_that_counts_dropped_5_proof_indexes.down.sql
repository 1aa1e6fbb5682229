-- 20260101000004_primary_key_that_counts_dropped_5_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_primary_key_that_counts_dropped; after
--          20260101000003_primary_key_that_counts_dropped_4_contract_profile.
-- Undoes:  proves that every new index is whole.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Profile"') AND attname = '_isotype_20260101000000_id' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Profile.id: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
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
    FROM (SELECT min(("id")::text) AS shown FROM (SELECT "_isotype_20260101000000_id" AS "id", "userId"::text AS "isotype told", "userId" AS "isotype order" FROM "Profile") AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Profile: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Profile_pkey, which comes back with this undo, forbids; give other values with --fill-down ''Profile.id=SQL'', or make them differ first';
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
    FROM (SELECT min(("userId")::text) AS shown FROM "Profile" AS rows WHERE "userId" IS NOT NULL GROUP BY "userId" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Profile: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Profile_userId_key, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;
