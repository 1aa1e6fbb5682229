-- 20260101000002_required_to_optional_with_fill_down_from_a_dropped_table_3_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table; after
--          20260101000001_required_to_optional_with_fill_down_from_a_dropped_table_2_contract_dropped.
--
-- What:    renames the column User.tenantId to score.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "tenantId" TO "score";
