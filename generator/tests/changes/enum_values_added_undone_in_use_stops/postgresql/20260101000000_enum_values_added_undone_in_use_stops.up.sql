-- 20260101000000_enum_values_added_undone_in_use_stops for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    adds LOST to the enum State.
-- Why:     values can be used only after the transaction that adds them.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TYPE "State" ADD VALUE IF NOT EXISTS 'LOST' AFTER 'DONE';
