-- 20260101000007_int_to_text_with_fill_down_from_a_dropped_table_8_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000006_int_to_text_with_fill_down_from_a_dropped_table_7_contract_user.
--
-- What:    keeps the table Rank in _isotype_20260101000000.
-- Why:     the schema no longer has it; the undo brings it back with all rows.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Rank" SET SCHEMA "_isotype_20260101000000";
