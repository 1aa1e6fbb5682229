-- 20260101000002_columns_with_defaults_dropped_and_added_beside_least_numbers_3_guard_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000001_columns_with_defaults_dropped_and_added_beside_least_numbers_2_backfill_item_words;
--          before 20260101000003_columns_with_defaults_dropped_and_added_beside_least_numbers_4_validate_item.
--
-- What:    adds the check Item_words_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" ADD CONSTRAINT "Item_words_check" CHECK (char_length("words") <= 40) NOT VALID;
