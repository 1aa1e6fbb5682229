-- 20260101000004_table_dropped_with_fill_down_from_it_5_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_table_dropped_with_fill_down_from_it; after
--          20260101000003_table_dropped_with_fill_down_from_it_4_contract_user.
--
-- What:    keeps the table Tenant in _isotype_20260101000000.
-- Why:     the schema no longer has it; the undo brings it back with all rows.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Tenant" SET SCHEMA "_isotype_20260101000000";
