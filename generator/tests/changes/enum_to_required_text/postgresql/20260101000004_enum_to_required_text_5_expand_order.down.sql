-- 20260101000004_enum_to_required_text_5_expand_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000003_enum_to_required_text_4_contract_order; before
--          20260101000005_enum_to_required_text_6_backfill_order_state.
-- Undoes:  makes room to remember which rows of Order were NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "Order" SET "state" = NULL WHERE "_isotype_20260101000000_state__filled" IS NOT NULL AND "state"::text = "_isotype_20260101000000_state__filled"::text;

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Order" DROP COLUMN IF EXISTS "_isotype_20260101000000_state__filled";
