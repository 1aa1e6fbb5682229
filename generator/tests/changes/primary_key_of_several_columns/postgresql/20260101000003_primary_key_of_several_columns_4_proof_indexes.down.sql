-- 20260101000003_primary_key_of_several_columns_4_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_primary_key_of_several_columns; after
--          20260101000002_primary_key_of_several_columns_3_contract_member.
-- Undoes:  proves that every new index is whole.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Member"') AND attname = '_isotype_20260101000000_id' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Member.id: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
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
    FROM (SELECT min(("id")::text) AS shown FROM (SELECT "_isotype_20260101000000_id" AS "id", (ROW("tenant", "number"))::text AS "isotype told", ROW("tenant", "number") AS "isotype order" FROM "Member") AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Member: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Member_pkey, which comes back with this undo, forbids; give other values with --fill-down ''Member.id=SQL'', or make them differ first';
    END IF;
END
$isotype$;
