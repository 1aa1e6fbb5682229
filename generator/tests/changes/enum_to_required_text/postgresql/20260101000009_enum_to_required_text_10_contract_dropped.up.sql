-- 20260101000009_enum_to_required_text_10_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000008_enum_to_required_text_9_contract_order.
--
-- What:    keeps the enum State in _isotype_20260101000000.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TYPE "State" SET SCHEMA "_isotype_20260101000000";
