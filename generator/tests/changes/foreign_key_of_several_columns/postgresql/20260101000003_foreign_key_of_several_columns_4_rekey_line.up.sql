-- 20260101000003_foreign_key_of_several_columns_4_rekey_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000002_foreign_key_of_several_columns_3_contract_line; before
--          20260101000004_foreign_key_of_several_columns_5_validate_line.
--
-- What:    refers from Line to Order.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Line" ADD CONSTRAINT "Line_shop_number_fkey" FOREIGN KEY ("tenant", "number") REFERENCES "Order" ("tenant", "number") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
