-- 20260101000016_foreign_key_of_several_columns_17_validate_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    17 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000015_foreign_key_of_several_columns_16_rekey_line; before
--          20260101000017_foreign_key_of_several_columns_18_contract_order.
--
-- What:    proves Line_shop_number_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Line" VALIDATE CONSTRAINT "Line_shop_number_fkey";
