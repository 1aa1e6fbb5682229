-- 20260101000002_columns_with_defaults_dropped_and_added_beside_least_numbers_3_guard_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000001_columns_with_defaults_dropped_and_added_beside_least_numbers_2_backfill_item_words;
--          before 20260101000003_columns_with_defaults_dropped_and_added_beside_least_numbers_4_validate_item.
-- Undoes:  adds the check Item_words_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Item" DROP CONSTRAINT "Item_words_check";
