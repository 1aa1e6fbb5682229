-- 20260101000005_foreign_key_of_several_columns_6_contract_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000004_foreign_key_of_several_columns_5_validate_line; before
--          20260101000006_foreign_key_of_several_columns_7_contract_line.
-- Undoes:  renames the column Order.tenant to shop.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "shop" TO "tenant";
