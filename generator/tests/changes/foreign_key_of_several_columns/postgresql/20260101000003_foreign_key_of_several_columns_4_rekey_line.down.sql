-- 20260101000003_foreign_key_of_several_columns_4_rekey_line for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000002_foreign_key_of_several_columns_3_contract_line; before
--          20260101000004_foreign_key_of_several_columns_5_validate_line.
-- Undoes:  refers from Line to Order.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Line" DROP CONSTRAINT "Line_shop_number_fkey";
