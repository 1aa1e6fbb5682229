-- 20260101000007_enum_to_text_8_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_enum_to_text; after 20260101000006_enum_to_text_7_contract_order.
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
