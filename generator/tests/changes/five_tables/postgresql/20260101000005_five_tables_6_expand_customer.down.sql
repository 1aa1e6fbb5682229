-- 20260101000005_five_tables_6_expand_customer for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 30 of 20260101000000_five_tables; after 20260101000004_five_tables_5_expand_order; before
--          20260101000006_five_tables_7_backfill_customer_name.
-- Undoes:  makes room to remember which rows of Customer were NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "Customer" SET "name" = NULL WHERE "_isotype_20260101000000_name__filled" IS NOT NULL AND "name"::text = "_isotype_20260101000000_name__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Customer" DROP COLUMN IF EXISTS "_isotype_20260101000000_name__filled";
