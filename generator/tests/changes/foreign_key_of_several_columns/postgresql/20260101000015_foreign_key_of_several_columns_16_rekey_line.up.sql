-- 20260101000015_foreign_key_of_several_columns_16_rekey_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    16 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000014_foreign_key_of_several_columns_15_contract_order; before
--          20260101000016_foreign_key_of_several_columns_17_validate_line.
--
-- What:    refers from Line to Order.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Order", "Line" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "Line" ADD CONSTRAINT "Line_shop_number_fkey" FOREIGN KEY ("tenant", "number") REFERENCES "Order" ("tenant", "number") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
