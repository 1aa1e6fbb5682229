-- 20260101000006_table_without_a_primary_key_7_contract_log for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000005_table_without_a_primary_key_6_validate_loose; before
--          20260101000007_table_without_a_primary_key_8_contract_loose.
--
-- What:    keeps the column Log.text as _isotype_20260101000000_text.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column Log.flag as _isotype_20260101000000_flag.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Log" RENAME COLUMN "text" TO "_isotype_20260101000000_text";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Log" RENAME COLUMN "flag" TO "_isotype_20260101000000_flag";
