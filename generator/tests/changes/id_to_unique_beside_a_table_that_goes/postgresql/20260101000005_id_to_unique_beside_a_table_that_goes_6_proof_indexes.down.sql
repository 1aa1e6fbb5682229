-- 20260101000005_id_to_unique_beside_a_table_that_goes_6_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000004_id_to_unique_beside_a_table_that_goes_5_contract_dropped.
-- Undoes:  proves that every new index is whole.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."Zebra"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Zebra: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."_CommentToZebra"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: _CommentToZebra: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
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
    FROM (SELECT min(("id")::text) AS shown FROM "Comment" AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Comment: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Comment_pkey, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;
