-- 20260101000004_foreign_key_of_several_columns_5_validate_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000003_foreign_key_of_several_columns_4_rekey_line; before
--          20260101000005_foreign_key_of_several_columns_6_contract_order.
--
-- What:    proves Line_shop_number_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Line" VALIDATE CONSTRAINT "Line_shop_number_fkey";
