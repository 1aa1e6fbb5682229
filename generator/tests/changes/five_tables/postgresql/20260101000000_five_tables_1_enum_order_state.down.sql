-- 20260101000000_five_tables_1_enum_order_state for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 30 of 20260101000000_five_tables; before 20260101000001_five_tables_2_enum_order_state.
-- Undoes:  renames the value SENT of OrderState to SHIPPED.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "OrderState" RENAME VALUE 'SHIPPED' TO 'SENT';
