-- 20260101000000_bytes_and_float_kept_1_expand_blob for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_bytes_and_float_kept; before
--          20260101000001_bytes_and_float_kept_2_contract_blob.
-- Undoes:  Blob.note may be NULL.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Blob" ALTER COLUMN "note" SET NOT NULL;
