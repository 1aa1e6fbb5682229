-- 20260101000001_bytes_and_float_kept_2_contract_blob for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_bytes_and_float_kept; after 20260101000000_bytes_and_float_kept_1_expand_blob.
-- Undoes:  keeps the column Blob.ratio as _isotype_20260101000000_ratio.
--          keeps the column Blob.data as _isotype_20260101000000_data.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Blob" WHERE "note" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Blob" WHERE "note" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Blob.note: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') and would have to hold a value; give one with --fill-down ''Blob.note=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Blob"') AND attname = '_isotype_20260101000000_data' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Blob.data: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Blob" WHERE "_isotype_20260101000000_data" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Blob" WHERE "_isotype_20260101000000_data" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Blob.data: ' || found || CASE found WHEN 1 THEN ' row came since and has no value' ELSE ' rows came since and have no value' END || ' (id ' || named || '); give one with --fill-down ''Blob.data=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Blob"') AND attname = '_isotype_20260101000000_ratio' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Blob.ratio: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Blob" WHERE "_isotype_20260101000000_ratio" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Blob" WHERE "_isotype_20260101000000_ratio" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Blob.ratio: ' || found || CASE found WHEN 1 THEN ' row came since and has no value' ELSE ' rows came since and have no value' END || ' (id ' || named || '); give one with --fill-down ''Blob.ratio=SQL''';
    END IF;
END
$isotype$;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Blob" RENAME COLUMN "_isotype_20260101000000_ratio" TO "ratio";

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Blob" ALTER COLUMN "ratio" SET NOT NULL;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Blob" RENAME COLUMN "_isotype_20260101000000_data" TO "data";

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Blob" ALTER COLUMN "data" SET NOT NULL;
