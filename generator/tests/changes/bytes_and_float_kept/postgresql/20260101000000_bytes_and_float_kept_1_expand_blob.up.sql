-- 20260101000000_bytes_and_float_kept_1_expand_blob for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_bytes_and_float_kept; before
--          20260101000001_bytes_and_float_kept_2_contract_blob.
--
-- What:    Blob.note may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Blob" ALTER COLUMN "note" DROP NOT NULL;
