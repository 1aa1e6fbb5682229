-- 20260101000001_required_to_optional_with_fill_down_from_a_dropped_table_2_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table; after
--          20260101000000_required_to_optional_with_fill_down_from_a_dropped_table_1_expand_user; before
--          20260101000002_required_to_optional_with_fill_down_from_a_dropped_table_3_contract_user.
--
-- What:    drops the foreign key Tenant_ownId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    drops the foreign key User_tenantId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    nothing on the way up; the undo keeps rows whose parents were deleted meanwhile.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the table Tenant in _isotype_20260101000000.
-- Why:     the schema no longer has it; the undo brings it back with all rows.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Tenant", "User" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Tenant" DROP CONSTRAINT "Tenant_ownId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_tenantId_fkey";

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Tenant" SET SCHEMA "_isotype_20260101000000";
