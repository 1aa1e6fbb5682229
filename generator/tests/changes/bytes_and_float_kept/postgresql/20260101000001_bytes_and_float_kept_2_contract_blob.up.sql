-- 20260101000001_bytes_and_float_kept_2_contract_blob for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_bytes_and_float_kept; after 20260101000000_bytes_and_float_kept_1_expand_blob.
--
-- What:    keeps the column Blob.data as _isotype_20260101000000_data.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column Blob.ratio as _isotype_20260101000000_ratio.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Blob" ALTER COLUMN "data" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Blob" RENAME COLUMN "data" TO "_isotype_20260101000000_data";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Blob" ALTER COLUMN "ratio" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Blob" RENAME COLUMN "ratio" TO "_isotype_20260101000000_ratio";
