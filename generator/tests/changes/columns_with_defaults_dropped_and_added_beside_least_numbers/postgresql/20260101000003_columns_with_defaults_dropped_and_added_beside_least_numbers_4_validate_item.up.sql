-- 20260101000003_columns_with_defaults_dropped_and_added_beside_least_numbers_4_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000002_columns_with_defaults_dropped_and_added_beside_least_numbers_3_guard_item; before
--          20260101000004_columns_with_defaults_dropped_and_added_beside_least_numbers_5_contract_item.
--
-- What:    proves Item_words_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" VALIDATE CONSTRAINT "Item_words_check";
