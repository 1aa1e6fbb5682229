-- 20260101000013_column_added_with_fill_from_swapped_tables_14_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    14 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000012_column_added_with_fill_from_swapped_tables_13_contract_isotype_20260101000000_table0.
-- Undoes:  proves that every new index is whole.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_gone' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.gone: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Post" WHERE "_isotype_20260101000000_gone" IS NULL AND ((SELECT max("right") FROM "One") + "id") IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" WHERE "_isotype_20260101000000_gone" IS NULL AND ((SELECT max("right") FROM "One") + "id") IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.gone: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill-down ''Post.gone=SQL'', and a value is required';
    END IF;
END
$isotype$;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    BEGIN
    SELECT count(coalesce("_isotype_20260101000000_gone", ((SELECT max("right") FROM "One") + "id")::INTEGER)) INTO isotype_found FROM "Post";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.gone: --fill-down ''Post.gone=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Post" ORDER BY "id" LOOP
            BEGIN
                SELECT (coalesce("_isotype_20260101000000_gone", ((SELECT max("right") FROM "One") + "id")::INTEGER))::text INTO isotype_value FROM "Post" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.gone: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill-down ''Post.gone=SQL'' what is no INTEGER' ELSE ' rows get from --fill-down ''Post.gone=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;
