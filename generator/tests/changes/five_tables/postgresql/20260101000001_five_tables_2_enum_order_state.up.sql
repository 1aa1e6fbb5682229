-- 20260101000001_five_tables_2_enum_order_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 30 of 20260101000000_five_tables; after 20260101000000_five_tables_1_enum_order_state; before
--          20260101000002_five_tables_3_expand_tables.
--
-- What:    adds PACKED to the enum OrderState.
-- Why:     values can be used only after the transaction that adds them.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TYPE "OrderState" ADD VALUE IF NOT EXISTS 'PACKED' AFTER 'NEW';
