-- 20260101000011_hostile_names_12_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 12 of 20260101000000_hostile_names; after 20260101000010_hostile_names_11_contract_st_ate.
-- Undoes:  proves that every new index is whole.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM """Us'er$$" WHERE "state"::text IN ('thr''ee');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM """Us'er$$" WHERE "state"::text IN ('thr''ee') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.state: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''User.state=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"""Us''er$$"') AND attname = '_isotype_20260101000000_$$ $1 /* */' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.gone: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;
