-- 20260101000017_foreign_key_of_several_columns_18_contract_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    18 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000016_foreign_key_of_several_columns_17_validate_line; before
--          20260101000018_foreign_key_of_several_columns_19_contract_line.
-- Undoes:  renames the column Order.tenant to shop.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "shop" TO "tenant";
