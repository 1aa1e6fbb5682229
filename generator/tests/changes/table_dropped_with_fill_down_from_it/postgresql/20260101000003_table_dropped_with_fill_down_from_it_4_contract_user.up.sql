-- 20260101000003_table_dropped_with_fill_down_from_it_4_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_table_dropped_with_fill_down_from_it; after
--          20260101000002_table_dropped_with_fill_down_from_it_3_contract_user_code_key; before
--          20260101000004_table_dropped_with_fill_down_from_it_5_contract_dropped.
--
-- What:    keeps the column User.tenantId as _isotype_20260101000000_tenantId.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column User.code as _isotype_20260101000000_code.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "tenantId" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "tenantId" TO "_isotype_20260101000000_tenantId";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "code" DROP NOT NULL;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "code" TO "_isotype_20260101000000_code";
