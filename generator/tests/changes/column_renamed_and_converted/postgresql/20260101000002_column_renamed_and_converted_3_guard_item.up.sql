-- 20260101000002_column_renamed_and_converted_3_guard_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 12 of 20260101000000_column_renamed_and_converted; after
--          20260101000001_column_renamed_and_converted_2_backfill_item_note; before
--          20260101000003_column_renamed_and_converted_4_backfill_item.
--
-- What:    refuses NULL in Item.note from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" ADD CONSTRAINT "_isotype_20260101000000__note_required" CHECK ("note" IS NOT NULL) NOT VALID;
