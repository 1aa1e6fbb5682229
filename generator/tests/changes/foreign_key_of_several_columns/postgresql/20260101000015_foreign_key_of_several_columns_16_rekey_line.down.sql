-- 20260101000015_foreign_key_of_several_columns_16_rekey_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    16 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000014_foreign_key_of_several_columns_15_contract_order; before
--          20260101000016_foreign_key_of_several_columns_17_validate_line.
-- Undoes:  refers from Line to Order.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Order", "Line" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Line" DROP CONSTRAINT "Line_shop_number_fkey";
