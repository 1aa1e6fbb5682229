-- 20260101000000_enum_values_added_1_enum_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_enum_values_added; before 20260101000001_enum_values_added_2_expand_order.
--
-- What:    adds NEW, it's packed, LOST to the enum State.
-- Why:     values can be used only after the transaction that adds them.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite enums are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TYPE "State" ADD VALUE IF NOT EXISTS 'NEW' BEFORE 'OPEN';

ALTER TYPE "State" ADD VALUE IF NOT EXISTS 'it''s packed' AFTER 'OPEN';

ALTER TYPE "State" ADD VALUE IF NOT EXISTS 'LOST' AFTER 'DONE';
