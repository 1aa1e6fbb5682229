-- 20260101000003_column_renamed_and_converted_4_guard_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000002_column_renamed_and_converted_3_backfill_item; before
--          20260101000004_column_renamed_and_converted_5_index_item_amount_idx.
--
-- What:    refuses NULL in Item.note from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    says the check of Item for its second columns: _isotype_20260101000000__Item_amount_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" ADD CONSTRAINT "_isotype_20260101000000__note_required" CHECK ("note" IS NOT NULL) NOT VALID;

ALTER TABLE "Item" ADD CONSTRAINT "_isotype_20260101000000__Item_amount_check" CHECK ("_isotype_20260101000000__price__new" >= 0) NOT VALID;
